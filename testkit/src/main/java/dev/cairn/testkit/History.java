package dev.cairn.testkit;

import dev.cairn.random.Stream;
import dev.cairn.trial.Event;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.Loss;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * A made-up past of a study, as its log would hold it.
 *
 * @param kind what has happened
 * @param trials how many trials there were
 * @param seed equal seeds give equal pasts
 * @param epoch when it began; the clock ticks by {@code 1 + epoch % 7} milliseconds
 */
public record History(StudySpec spec, Kind kind, int trials, long seed, long epoch) {

  /** What can have happened. */
  public enum Kind {
    /** Of everything something. */
    MIXED,
    NOTHING,
    ALL_COMPLETE,
    ALL_FAILED,
    ALL_PRUNED,
    ALL_PENDING,
    ALL_IMPORTED,
    ALL_INFEASIBLE,
    ALL_EQUAL,
    /** Values of 1e-300 to 1e300 on both sides of zero. */
    HUGE_VALUES
  }

  /** How one trial went. */
  private enum Fate {
    COMPLETE,
    FAILED,
    IMPORTED,
    RUNNING,
    LOST,
    NUMBERED,
    PRUNED,
    PAUSED,
    RESUMED
  }

  private static final List<Fate> FATES = List.of(Fate.values());
  private static final int WITHOUT_FIDELITY = FATES.indexOf(Fate.PRUNED);

  /** The study after this past. */
  public StudyView view() {
    Ledger ledger = new Ledger();
    events().forEach(ledger::add);
    return ledger.view();
  }

  public List<Event> events() {
    Writer writer = new Writer(Stream.of(seed, kind.name().hashCode()));
    writer.events.add(new Event.Opened(spec));
    for (int i = 0; i < (kind == Kind.NOTHING ? 0 : trials); i++) {
      writer.live(writer.fate());
    }
    return writer.events;
  }

  private final class Writer {
    private final RandomGenerator random;
    private final List<Event> events = new ArrayList<>();
    private long now = epoch;
    private int asked;

    Writer(RandomGenerator random) {
      this.random = random;
    }

    Fate fate() {
      Fate drawn =
          FATES.get(random.nextInt(spec.fidelity().isPresent() ? FATES.size() : WITHOUT_FIDELITY));
      return switch (kind) {
        case MIXED, NOTHING -> drawn;
        case ALL_FAILED -> Fate.FAILED;
        case ALL_PRUNED -> spec.fidelity().isPresent() ? Fate.PRUNED : Fate.COMPLETE;
        case ALL_PENDING -> Fate.RUNNING;
        case ALL_IMPORTED -> Fate.IMPORTED;
        default -> Fate.COMPLETE;
      };
    }

    void live(Fate fate) {
      double[] row = spec.space().decode(random.doubles(spec.space().size()).toArray());
      double quality = quality(row);
      if (fate == Fate.IMPORTED) {
        add(new Event.Imported(row, objectives(quality), constraints(), "elsewhere", tick()));
        return;
      }
      int trial = asked++;
      double until = spec.fullFidelity();
      add(new Event.Asked(trial, until, -1, "session" + epoch, tick()));
      if (fate == Fate.NUMBERED) {
        return;
      }
      add(new Event.Suggested(trial, row, new Lineage("made-up/1", "made up")));
      switch (fate) {
        case FAILED -> tell(trial, 1, State.FAILED, new double[0], new double[0]);
        case LOST -> add(new Event.Lost(trial, 1, Loss.GONE, "lost", tick()));
        case PRUNED -> {
          double[] last = report(trial, 1, 9, quality, true);
          tell(trial, 1, State.PRUNED, last, constraints());
        }
        case PAUSED -> pause(trial, quality);
        case RESUMED -> {
          pause(trial, quality);
          add(new Event.Resumed(trial, 2, until, "session" + epoch, tick()));
          report(trial, 2, 27, quality, false);
          tell(trial, 2, State.COMPLETE, objectives(quality), constraints());
        }
        case COMPLETE -> {
          if (spec.fidelity().isPresent()) {
            report(trial, 1, 3, quality, false);
          }
          tell(trial, 1, State.COMPLETE, objectives(quality), constraints());
        }
        default -> {}
      }
    }

    private void pause(int trial, double quality) {
      report(trial, 1, 3, quality, false);
      add(new Event.Paused(trial, 1, tick()));
    }

    /** A report; a partial one may lack all objectives but the first. */
    private double[] report(int trial, int attempt, double at, double quality, boolean partial) {
      double[] objectives = objectives(quality + 1 / at);
      if (partial && random.nextBoolean()) {
        for (int i = 1; i < objectives.length; i++) {
          objectives[i] = Double.NaN;
        }
      }
      add(new Event.Reported(trial, attempt, at, objectives, constraints(), tick()));
      return objectives;
    }

    private void tell(int trial, int attempt, State state, double[] objectives, double[] limits) {
      String failure = state == State.FAILED ? "it broke" : "";
      double cost = random.nextDouble();
      add(
          new Event.Told(
              trial, attempt, state, objectives, limits, Map.of(), cost, failure, tick()));
    }

    /** The mean of the active unit coordinates. */
    private double quality(double[] row) {
      double sum = 0;
      int active = 0;
      for (double unit : spec.space().encode(row)) {
        sum += Double.isNaN(unit) ? 0 : unit;
        active += Double.isNaN(unit) ? 0 : 1;
      }
      return sum / active;
    }

    private double[] objectives(double quality) {
      DoubleUnaryOperator value =
          switch (kind) {
            case ALL_EQUAL -> q -> 1;
            case HUGE_VALUES -> q -> Math.pow(10, 600 * random.nextDouble() - 300) * (q - 0.5);
            default -> q -> q + 0.1 * random.nextGaussian();
          };
      double[] objectives = new double[spec.goals().size()];
      for (int i = 0; i < objectives.length; i++) {
        objectives[i] = value.applyAsDouble(i % 2 == 0 ? quality : 1 - quality);
      }
      return objectives;
    }

    private double[] constraints() {
      double[] constraints = new double[spec.constraints().size()];
      for (int i = 0; i < constraints.length; i++) {
        constraints[i] = kind == Kind.ALL_INFEASIBLE ? 1 + i : random.nextGaussian();
      }
      return constraints;
    }

    private void add(Event event) {
      events.add(event);
    }

    private long tick() {
      now += 1 + epoch % 7;
      return now;
    }
  }
}
