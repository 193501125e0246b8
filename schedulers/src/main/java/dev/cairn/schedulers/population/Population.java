package dev.cairn.schedulers.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The members that learn from each other, in the order in which they came. */
final class Population {
  private final List<Member> members = new ArrayList<>();

  List<Member> members() {
    return members;
  }

  /** Whether anything may still happen in it, once it has all its members. */
  boolean open() {
    return members.stream()
        .anyMatch(m -> m.phase() == Member.Phase.RUNNING || m.phase() == Member.Phase.READY);
  }

  /** Those whose turn it may be, the one least far along first. */
  List<Member> waiting() {
    return members.stream()
        .filter(m -> m.phase() == Member.Phase.READY || m.phase() == Member.Phase.FAILED)
        .sorted(Comparator.comparingDouble(Member::reached))
        .toList();
  }

  /** Those with a score, best first; one that failed has none. */
  List<Member> ranked() {
    return members.stream()
        .filter(m -> m.score() != null && m.phase() != Member.Phase.FAILED)
        .sorted(Comparator.comparing(m -> Optional.ofNullable(m.score()).orElseThrow()))
        .toList();
  }
}
