package dev.cairn.benchmarks.scale;

import dev.cairn.journal.Journal;
import dev.cairn.random.Stream;
import dev.cairn.space.Categorical;
import dev.cairn.space.Int;
import dev.cairn.space.Node;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A study as one looks after a long search: numbers on both scales, whole numbers and categories; a
 * fifth of the trials with reports on the way, half of those pruned; one in a hundred failed. The
 * first half was chosen by a density, the second by an evolution strategy, with reasons that
 * differ.
 */
record Large(StudySpec spec, int trials) {
  /** The places of the reports, of which the last makes a full evaluation. */
  static final double[] EPOCHS = {1, 3, 9};

  private static final double[] NONE = {};
  private static final int BATCH = 100;
  private static final long START = 1_764_000_000_000L;

  static Large of(int trials, int parameters) {
    List<Node> nodes = new ArrayList<>();
    IntStream.range(0, parameters).forEach(i -> nodes.add(node(i)));
    StudySpec spec =
        StudySpec.of(
                "large-" + trials + "x" + parameters, SearchSpace.of(nodes), Goal.minimize("loss"))
            .withFidelity("epoch", EPOCHS[0], EPOCHS[2])
            .withSampler("random")
            .withScheduler("none")
            .withSeed(1);
    return new Large(spec, trials);
  }

  private static Node node(int index) {
    return switch (index % 5) {
      case 0 -> Real.log("rate" + index, 1e-5, 1);
      case 1 -> Int.of("size" + index, 1, 1000);
      case 2 -> Categorical.of("kind" + index, "red", "green", "blue");
      default -> Real.of("x" + index, 0, 1);
    };
  }

  /** The loss of a row: the squared distance of its point from one off the middle. */
  double loss(double[] row) {
    double sum = 0;
    for (double unit : spec.space().encode(row)) {
      sum += (unit - 0.3) * (unit - 0.3);
    }
    return sum;
  }

  /** Appends all of it, a hundred trials at a time. */
  void write(Journal journal) throws IOException {
    journal.append(spec.name(), 0, List.of(new Event.Opened(spec)));
    List<Event> events = new ArrayList<>();
    for (int trial = 0; trial < trials; trial++) {
      add(trial, events);
      if (trial % BATCH == BATCH - 1 || trial == trials - 1) {
        journal.append(spec.name(), Journal.ANYWHERE, events);
        events.clear();
      }
    }
  }

  private void add(int trial, List<Event> events) {
    Stream random = Stream.of(2, trial);
    double[] row = spec.space().sample(random);
    double loss = loss(row);
    long time = START + 1000L * trial;
    events.add(new Event.Asked(trial, EPOCHS[2], -1, "host-4711-1", time));
    events.add(new Event.Suggested(trial, row, lineage(trial, random)));
    boolean reports = trial % 5 == 0;
    boolean pruned = trial % 10 == 0;
    if (reports) {
      report(trial, EPOCHS[0], 4 * loss, events);
      report(trial, EPOCHS[1], 2 * loss, events);
    }
    State state = pruned ? State.PRUNED : trial % 100 == 1 ? State.FAILED : State.COMPLETE;
    double[] objectives = state == State.COMPLETE ? new double[] {loss} : new double[] {Double.NaN};
    String failure = state == State.FAILED ? "The program ended with code 1: out of memory" : "";
    double cost = 0.5 + random.nextDouble();
    events.add(
        new Event.Told(trial, 1, state, objectives, NONE, Map.of(), cost, failure, time + 900));
  }

  private static void report(int trial, double at, double loss, List<Event> events) {
    double[] losses = {loss};
    long time = START + 1000L * trial + (long) (100 * at);
    events.add(new Event.Reported(trial, 1, at, losses, NONE, time));
  }

  private Lineage lineage(int trial, Stream random) {
    return 2 * trial < trials
        ? new Lineage(
            "tpe/1", text("log l/g %.2f from 25 better and 1000 worse", 5 * random.nextDouble()))
        : new Lineage(
            "cma-es/1",
            text(
                "cma-es: drew from generation %d of run 1, step size 0.3",
                (trial - trials / 2) / 10));
  }

  private static String text(String format, Object value) {
    return String.format(Locale.ROOT, format, value);
  }
}
