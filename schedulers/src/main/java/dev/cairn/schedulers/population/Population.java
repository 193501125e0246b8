package dev.cairn.schedulers.population;

import dev.cairn.trial.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

  /** Whether some member may take over a copy. */
  boolean offers(Origin copy) {
    double least =
        members.stream()
            .filter(m -> m.phase() != Member.Phase.OVER)
            .mapToDouble(Member::reached)
            .min()
            .orElse(Double.POSITIVE_INFINITY);
    return open() && members.stream().anyMatch(m -> m.offers(copy, least));
  }

  /**
   * Those that have a score, best first, as they were at a fidelity if they have gone beyond; one
   * that failed has none.
   */
  List<Ranked> ranked(double at) {
    List<Ranked> ranked = new ArrayList<>();
    for (Member member : members) {
      Score score = member.phase() == Member.Phase.FAILED ? null : member.score(at);
      if (score != null) {
        ranked.add(new Ranked(member, score));
      }
    }
    ranked.sort(Comparator.comparing(Ranked::score));
    return ranked;
  }

  /** A member by its score. */
  record Ranked(Member member, Score score) {}
}
