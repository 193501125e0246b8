package dev.cairn.cli;

import dev.cairn.study.Study;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What there is to say of a study that runs, as text.
 *
 * @param trials the number of trials that have ended or wait half-way
 * @param paused whether nothing starts because the study was paused
 * @param active how many trials run
 * @param running some of them
 */
record Snapshot(
    StudySpec spec,
    int trials,
    Optional<Double> fraction,
    Duration elapsed,
    Optional<Duration> left,
    boolean paused,
    int active,
    List<String> running,
    String best,
    Optional<Trial> bestTrial,
    int failed,
    Optional<Trial> failure) {
  private static final int FEW = 8;

  /** Takes snapshots of one run. */
  static final class Camera {
    private final Study study;
    private final Meter meter;
    private final Tally tally;
    private final long start = System.nanoTime();
    private double first = -1;

    Camera(Study study, Meter meter) {
      this.study = study;
      this.meter = meter;
      this.tally = new Tally(study.spec());
    }

    Snapshot take() {
      StudyView view = study.view();
      tally.follow(view);
      List<Trial> running =
          view.pending().stream().filter(t -> t.state() == State.RUNNING).toList();
      int trials = view.asked() - running.size();
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      Optional<Double> fraction =
          meter.fraction(new Meter.Used(trials, study.evaluations(), elapsed));
      if (first < 0) {
        first = fraction.orElse(0.0);
      }
      return new Snapshot(
          view.spec(),
          trials,
          fraction,
          elapsed,
          fraction.flatMap(now -> Meter.left(first, now, elapsed)),
          study.orders().paused(),
          running.size(),
          running(view.spec(), running),
          tally.bestText(),
          tally.best(),
          tally.count(State.FAILED),
          tally.failure());
    }

    private static List<String> running(StudySpec spec, List<Trial> trials) {
      List<String> names = new ArrayList<>();
      for (Trial trial : trials.subList(0, Math.min(FEW, trials.size()))) {
        names.add("#" + trial.number() + " " + reached(spec, trial));
      }
      if (trials.size() > FEW) {
        names.add(trials.size() - FEW + " more");
      }
      return names;
    }

    /** The fidelity of the last report or, before the first, the time since the start. */
    private static String reached(StudySpec spec, Trial trial) {
      Duration since = Duration.ofMillis(System.currentTimeMillis() - trial.started());
      Optional<Places> places = spec.fidelity().map(Places::new);
      return trial
          .lastReport()
          .flatMap(report -> places.map(each -> "at " + each.text(report.at())))
          .orElseGet(() -> Durations.format(since.isNegative() ? Duration.ZERO : since));
    }
  }

  /** {@code 24/60}, or the bare number without a limit of trials. */
  String count(Meter meter) {
    return meter.budget().trials().isPresent()
        ? trials + "/" + meter.budget().trials().getAsInt()
        : Integer.toString(trials);
  }

  /** The settings of the best trial in a line. */
  String settings() {
    return bestTrial.map(trial -> new Settings(spec.space()).text(trial.row())).orElse("");
  }

  /** The newest failure in a line. */
  String failureText() {
    return failure
        .map(t -> "#" + t.number() + " " + t.failure().strip().lines().reduce("", (a, b) -> b))
        .orElse("");
  }
}
