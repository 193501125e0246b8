package dev.cairn.schedulers.population;

import dev.cairn.random.Stream;
import dev.cairn.scheduling.Directive;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Event;
import dev.cairn.trial.Origin;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Population based training. Members pause whenever they have gone an interval further. A free slot
 * takes the paused member that is least far along: if it is among the worst it goes on from the
 * copy that a better one left as it was as far, with settings near that one's, as a new trial in
 * place of its own; else it goes on as it was. Members are compared by what they reported last, or
 * had reported by the same fidelity, so nothing waits, and one worker trains them all in turn.
 * Slots that the members do not fill start the next population. A member that failed takes over one
 * of the best.
 *
 * <p>Random numbers are keyed by the study's seed and by trial. An event or decision costs the size
 * of a population, times the populations that are not over. One objective; less violation of
 * constraints comes first. A fork is a trial, so the budget should not be one of trials.
 *
 * <p>Source: Jaderberg et al. 2017; with {@link GpBandit}, Parker-Holder et al. 2020.
 */
final class Pbt implements Schedule {
  private static final long SALT = 0x70627432;

  private final int size;
  private final double interval;
  private final double full;
  private final long seed;
  private final Exploit exploit;
  private final Explore explore;
  private final List<Population> populations = new ArrayList<>();
  private final Map<Integer, Member> members = new HashMap<>();

  /**
   * @param size how many are members of a population
   * @param interval how far a member goes from one pause to the next
   */
  Pbt(int size, double interval, double full, long seed, Exploit exploit, Explore explore) {
    this.size = size;
    this.interval = interval;
    this.full = full;
    this.seed = seed;
    this.exploit = exploit;
    this.explore = explore;
  }

  @Override
  public void on(Event event, Sequence<Trial> finished) {
    if (event instanceof Event.Asked e) {
      joined(e.trial());
    } else if (event instanceof Event.Forked e) {
      forked(e);
    } else if (event instanceof Event.Suggested e) {
      member(e.trial()).ifPresent(member -> member.suggested(e.row()));
    } else if (event instanceof Event.Reported e) {
      Score score = Score.in(e) ? Score.of(e) : null;
      member(e.trial()).ifPresent(member -> member.reported(e.at(), score));
    } else if (event instanceof Event.Paused e) {
      member(e.trial()).ifPresent(this::paused);
    } else if (event instanceof Event.Resumed e) {
      member(e.trial()).ifPresent(Member::resumed);
    } else if (event instanceof Event.Told e) {
      member(e.trial()).ifPresent(member -> told(member, e.state()));
    }
  }

  private Optional<Member> member(int trial) {
    return Optional.ofNullable(members.get(trial));
  }

  private void joined(int trial) {
    Population youngest =
        populations.stream()
            .filter(population -> population.members().size() < size)
            .findFirst()
            .orElseGet(this::begun);
    Member member = new Member(youngest, trial);
    youngest.members().add(member);
    members.put(trial, member);
  }

  private Population begun() {
    Population population = new Population();
    populations.add(population);
    return population;
  }

  private void forked(Event.Forked e) {
    Member member = members.remove(e.replaced());
    Optional<Member> taken =
        member == null
            ? Optional.empty()
            : member.population().members().stream()
                .filter(m -> m.offers(e.origin(), e.origin().at()))
                .findFirst();
    if (member != null && taken.isPresent()) {
      Member winner = taken.get();
      member.tookOver(winner, e.origin().at(), e.trial(), e.row());
      members.put(e.trial(), member);
    }
  }

  private void paused(Member member) {
    Score before = member.scoreBefore();
    Score after = member.score();
    if (before != null && after != null) {
      explore.learn(
          new Explore.Interval(
              member.row(), member.began(), member.reached(), before.value(), after.value()));
    }
    member.paused();
  }

  private void told(Member member, State state) {
    if (state == State.FAILED) {
      member.failed();
    } else {
      member.over();
    }
    Population population = member.population();
    if (population.members().size() == size && !population.open()) {
      populations.remove(population);
      population.members().forEach(each -> members.remove(each.trial()));
    }
  }

  @Override
  public Directive next(StudyView view) {
    for (Population population : populations) {
      if (population.members().size() < size) {
        break;
      }
      for (Member member : population.waiting()) {
        Optional<Directive> turn = turn(member, view.asked());
        if (turn.isPresent()) {
          return turn.get();
        }
      }
    }
    return new Directive.Launch(after(0));
  }

  /** What a member does now; one that failed may have nobody to take over. */
  private Optional<Directive> turn(Member member, int number) {
    Optional<Exploit.Winner> winner = exploit.of(member);
    if (winner.isEmpty()) {
      return member.phase() == Member.Phase.FAILED
          ? Optional.empty()
          : Optional.of(new Directive.Resume(member.trial(), after(member.reached())));
    }
    Pause start = winner.get().pause();
    Explore.Settings settings =
        explore.explore(
            member.row(), start, member.population().members(), Stream.of(seed, SALT, number));
    String reason =
        String.format(
            "in place of trial %d: trial %d as it was at %s, %s",
            member.trial(), start.origin().parent(), start.origin().at(), settings.how());
    return Optional.of(
        new Directive.Fork(
            start.origin(), member.trial(), settings.row(), after(start.origin().at()), reason));
  }

  /** The fidelity of the pause that comes next. */
  private double after(double at) {
    double next = (Math.floor(at / interval + 1e-9) + 1) * interval;
    return next >= full * (1 - 1e-9) ? full : next;
  }

  @Override
  public Verdict judge(Trial trial) {
    double at = trial.reached();
    return at < full * (1 - 1e-9) && at >= trial.until() * (1 - 1e-9)
        ? Verdict.PAUSE
        : Verdict.CONTINUE;
  }

  @Override
  public boolean forks() {
    return true;
  }

  @Override
  public boolean needs(Trial trial) {
    return !trial.state().finished() && members.containsKey(trial.number());
  }

  @Override
  public boolean needs(Origin copy) {
    return populations.stream().anyMatch(population -> population.offers(copy));
  }
}
