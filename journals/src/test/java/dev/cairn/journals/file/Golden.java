package dev.cairn.journals.file;

import dev.cairn.journal.Journal;
import dev.cairn.space.Categorical;
import dev.cairn.space.Choice;
import dev.cairn.space.Group;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.Repeat;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Allowance;
import dev.cairn.trial.Command;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Grid;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.Loss;
import dev.cairn.trial.Origin;
import dev.cairn.trial.Policy;
import dev.cairn.trial.Privacy;
import dev.cairn.trial.Privacy.Amount;
import dev.cairn.trial.Privacy.Draw;
import dev.cairn.trial.Privacy.Law;
import dev.cairn.trial.Privacy.Look;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The logs in {@code src/test/resources/golden/format-1}: one event of every kind at least. They
 * were written once, by {@link #main}, and are never written again; a new format gets logs of its
 * own, and new kinds of event get a log beside those there are.
 */
final class Golden {
  static final String STUDY = "golden";

  /** The log of the kinds that the first does not have. */
  static final String LATER = "golden-later";

  /** The log of the kinds restarted and forked. */
  static final String FORKED = "golden-forked";

  /** The log of the kind commanded. */
  static final String COMMANDED = "golden-commanded";

  /** The log of the kind returned, and of a study that says how many losses it allows. */
  static final String RETURNED = "golden-returned";

  /** The log of a study with a grid of fidelities. */
  static final String GRID = "golden-grid";

  /** The log of a study with a budget of privacy. */
  static final String PRIVATE = "golden-private";

  private Golden() {}

  static List<Event> events() {
    double[] row = {0.001, 6, 1, Double.NaN, 2, 64, 32};
    return List.of(
        new Event.Opened(spec()),
        new Event.Enqueued(row, "what the paper used"),
        new Event.Imported(row, new double[] {0.5, -0.25}, new double[] {-1}, "runs.csv", 1),
        new Event.Asked(0, 27, 1, "host-1", 1_764_000_000_000L),
        new Event.Suggested(0, row, new Lineage("enqueued", "what the paper used")),
        new Event.Reported(
            0, 1, 3, new double[] {0.4, Double.NaN}, new double[] {Double.NaN}, 1_764_000_000_100L),
        new Event.Paused(0, 1, 1_764_000_000_200L),
        new Event.Resumed(0, 2, 81, "host-2 ü", 1_764_000_000_300L),
        new Event.Lost(0, 2, Loss.GONE, "The worker ended with code 137.", 1_764_000_000_400L),
        new Event.Asked(1, Double.NaN, -1, "host-2 ü", 1_764_000_000_500L),
        new Event.Suggested(1, new double[] {-0.0, 1e-300}, new Lineage("tpe/1", "")),
        new Event.Told(
            1,
            1,
            State.COMPLETE,
            new double[] {0.125, Double.POSITIVE_INFINITY},
            new double[] {0.5},
            Map.of("recall", 0.75),
            12.5,
            "",
            1_764_000_000_600L),
        new Event.Told(
            0,
            3,
            State.FAILED,
            new double[0],
            new double[0],
            Map.of(),
            Double.NaN,
            "Out of memory.",
            1_764_000_000_700L),
        new Event.Noted(1, true, "best so far 🎉", 1_764_000_000_800L));
  }

  /** Of the kinds faltered, measured and budgeted. */
  static List<Event> later() {
    return List.of(
        new Event.Opened(spec()),
        new Event.Budgeted(Allowance.trials(60)),
        new Event.Asked(0, 81, -1, "host-1", 1_764_000_000_000L),
        new Event.Suggested(0, new double[] {0.001, 6}, new Lineage("gp/1", "startup")),
        new Event.Lost(0, 1, Loss.FAILED, "Out of memory.", 1_764_000_000_100L),
        new Event.Resumed(0, 2, 81, "host-1", 1_764_000_000_200L),
        new Event.Reported(
            0,
            2,
            3,
            new double[] {0.4, Double.NaN},
            new double[] {-1.5},
            Map.of("gradient-norm ü", 0.0625),
            1_764_000_000_300L),
        new Event.Budgeted(
            Allowance.trials(120)
                .withEvaluations(40.5)
                .withTime(Duration.ofMinutes(90).plusNanos(7))),
        new Event.Budgeted(Allowance.UNLIMITED));
  }

  static List<Event> forked() {
    double[] row = {0.002, 6, 0, Double.NaN, 1, 64, Double.NaN, 1};
    var lineage = new Lineage("pbt/1", "from trial 0 at epoch 3, rate times 1.2");
    return List.of(
        new Event.Opened(spec()),
        new Event.Asked(0, 27, -1, "host-1", 1_764_000_000_000L),
        new Event.Suggested(0, row, new Lineage("random/1", "")),
        new Event.Reported(0, 1, 3, new double[] {0.4, -0.5}, new double[] {-1}, 1L),
        new Event.Paused(0, 1, 1_764_000_000_100L),
        new Event.Resumed(0, 2, 27, "host-1", 1_764_000_000_200L),
        new Event.Restarted(0, 2, 0, 1_764_000_000_300L),
        new Event.Asked(1, 27, -1, "host-2 ü", 1_764_000_000_350L),
        new Event.Suggested(1, row, new Lineage("random/1", "")),
        new Event.Forked(2, new Origin(0, 3), 1, row, lineage, 27, "host-2 ü", 1_764_000_000_400L));
  }

  static List<Event> commanded() {
    return List.of(
        new Event.Opened(spec()),
        new Event.Commanded(-1, Command.PAUSE, "until noon ü", 1_764_000_000_000L),
        new Event.Commanded(-1, Command.RESUME, "", 1_764_000_000_100L),
        new Event.Asked(0, 81, -1, "host-1", 1_764_000_000_200L),
        new Event.Commanded(0, Command.PAUSE, "", 1_764_000_000_300L),
        new Event.Commanded(-1, Command.STOP, "deploy", 1_764_000_000_400L));
  }

  static List<Event> returned() {
    double[] row = {0.002, 6, 0, Double.NaN, 1, 64, Double.NaN, 1};
    return List.of(
        new Event.Opened(spec().withPolicy(new Policy(2, 5, true))),
        new Event.Asked(0, 81, -1, "host-1", 1_764_000_000_000L),
        new Event.Suggested(0, row, new Lineage("random/1", "")),
        new Event.Lost(0, 1, Loss.GONE, "The session host-1 is gone.", 1_764_000_000_100L),
        new Event.Resumed(0, 2, 81, "host-2 ü", 1_764_000_000_200L),
        new Event.Lost(0, 2, Loss.RETURNED, "The run was interrupted. ü", 1_764_000_000_300L));
  }

  /** A trial that goes on to a step that starts it anew. */
  static List<Event> grid() {
    double[] row = {0.002, 6, 0, Double.NaN, 1, 64, Double.NaN, 1};
    Grid steps =
        Grid.of(
                List.of("epoch", "fraction"),
                new double[] {3, 0.25},
                new double[] {9, 0.25},
                new double[] {27, 1})
            .withCost(0.03, 0.0625, 1)
            .withResumable("epoch");
    return List.of(
        new Event.Opened(spec().withFidelity(steps)),
        new Event.Asked(0, 0.03, -1, "host-1", 1_764_000_000_000L),
        new Event.Suggested(0, row, new Lineage("random/1", "")),
        new Event.Reported(0, 1, 0.03, new double[] {0.4, -0.5}, new double[] {-1}, 1L),
        new Event.Paused(0, 1, 1_764_000_000_100L),
        new Event.Resumed(0, 2, 0.0625, "host-1", 1_764_000_000_200L),
        new Event.Reported(0, 2, 0.0625, new double[] {0.3, -0.5}, new double[] {-1}, 2L),
        new Event.Paused(0, 2, 1_764_000_000_300L),
        new Event.Resumed(0, 3, 1, "host-1", 1_764_000_000_400L),
        new Event.Told(
            0,
            3,
            State.COMPLETE,
            new double[] {0.125, -0.75},
            new double[] {-1},
            Map.of(),
            12.5,
            "",
            1_764_000_000_500L));
  }

  /** A study that draws its number of trials, with all that a budget of privacy can say. */
  static List<Event> onPrivateData() {
    Look look = new Look(Amount.of(0.01), Amount.of("rate", 8), Amount.of("epoch", 1), true);
    Draw draw = new Draw(Law.NEGATIVE_BINOMIAL, 0.5, 20.5);
    SearchSpace space = SearchSpace.of(Real.log("rate", 0.1, 3));
    StudySpec spec =
        StudySpec.of(STUDY, space, Goal.minimize("loss"))
            .withFidelity("epoch", 1, 81)
            .withSampler("random")
            .withScheduler("none")
            .withSeed(4_611_686_018_427_387_905L)
            .withPrivacy(new Privacy(3.5, 1e-5, look, Optional.of(draw)));
    return List.of(
        new Event.Opened(spec),
        new Event.Budgeted(Allowance.UNLIMITED),
        new Event.Asked(0, 81, -1, "host-1", 1_764_000_000_000L),
        new Event.Suggested(0, new double[] {0.25}, new Lineage("random/1", "random")),
        new Event.Lost(0, 1, Loss.GONE, "The session host-1 is gone.", 1_764_000_000_100L),
        new Event.Resumed(0, 2, 81, "host-2 ü", 1_764_000_000_200L));
  }

  private static StudySpec spec() {
    var space =
        SearchSpace.of(
            Real.log("rate", 1e-4, 0.3).preset(0.01),
            Int.of("depth", 1, 12),
            Choice.of(
                "model",
                Group.of("linear"),
                Group.of("forest", Real.of("share", 0.1, 1).step(0.1))),
            Repeat.of("layers", 1, 2, Int.log("units", 8, 256)),
            Categorical.of("booster", "gbtree", "dart"));
    return StudySpec.of(STUDY, space, Goal.minimize("loss"), Goal.maximize("f1"))
        .withConstraints("memory_mb")
        .withFidelity("epoch", 1, 81)
        .withSampler(Algorithm.of("tpe", Map.of("gamma", Value.of(0.2), "deep", Value.of(true))))
        .withScheduler("asha")
        .withPolicy(new Policy(2, true))
        .withSeed(Long.MIN_VALUE + 1);
  }

  /** Writes the logs anew into a folder. */
  public static void main(String[] arguments) throws IOException {
    var options = new FileJournal.Options(Durability.ALWAYS, 900);
    try (var journal = new FileJournal(Path.of(arguments[0]), options)) {
      write(journal, STUDY, events());
      write(journal, LATER, later());
      write(journal, FORKED, forked());
      write(journal, COMMANDED, commanded());
      write(journal, RETURNED, returned());
      write(journal, GRID, grid());
      write(journal, PRIVATE, onPrivateData());
    }
  }

  private static void write(Journal journal, String study, List<Event> events) throws IOException {
    journal.append(study, Journal.ANYWHERE, events.subList(0, 5));
    for (Event event : events.subList(5, events.size())) {
      journal.append(study, Journal.ANYWHERE, List.of(event));
    }
  }
}
