package dev.cairn.schedulers.smoothness;

import dev.cairn.scheduling.Directive;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Event;
import dev.cairn.trial.Measured;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.Nearest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * SMOOTHIE as a filter of any sampler's trials. Every trial is run to the probe's fidelity and
 * paused there; of each so many probed trials, in the order in which they reported, the few with
 * the largest or smallest value of a metric are resumed and run in full, and the rest stay paused.
 * While a batch is being probed nothing waits: a free slot resumes who was chosen before, or starts
 * the next probe, which may be one of the next batch.
 *
 * <p>The metric is a value of the first report at or past the probe's fidelity; a report there
 * without it fails its trial. What the trial's objective is does not matter. Trials that fail leave
 * their batch. Costs the logarithm of the probes an event.
 *
 * <p>Source: Yedida and Menzies 2024, algorithm 1.
 */
final class Smoothie implements Schedule {
  private final Metric metric;
  private final int probes;
  private final int kept;
  private final double at;
  private final double full;
  private final Map<Integer, Probe> probed = new HashMap<>();
  private final Set<Integer> paused = new HashSet<>();
  private final TreeSet<Probe> batch = new TreeSet<>(Probe.FIRST);
  private final TreeSet<Probe> chosen = new TreeSet<>(Probe.FIRST);
  private int batches;

  /** What a trial's probe said. */
  private record Probe(int batch, double score, int trial) {
    static final Comparator<Probe> FIRST =
        Comparator.comparingInt(Probe::batch)
            .thenComparingDouble(Probe::score)
            .thenComparingInt(Probe::trial);
  }

  /**
   * @param probes how many make a batch
   * @param kept how many of a batch go on
   * @param at the fidelity of a probe
   */
  Smoothie(Metric metric, int probes, int kept, double at, double full) {
    this.metric = metric;
    this.probes = probes;
    this.kept = kept;
    this.at = at;
    this.full = full;
  }

  @Override
  public void on(Event event, Sequence<Trial> finished) {
    if (event instanceof Event.Reported e) {
      reported(e);
    } else if (event instanceof Event.Paused e) {
      paused.add(e.trial());
    } else if (event instanceof Event.Resumed e) {
      paused.remove(e.trial());
      if (reaches(e.until(), full)) {
        forget(chosen, e.trial());
      }
    } else if (event instanceof Event.Lost e) {
      paused.remove(e.trial());
    } else if (event instanceof Event.Told e) {
      paused.remove(e.trial());
      forget(chosen, e.trial());
      if (e.state() == State.FAILED) {
        forget(batch, e.trial());
      }
    }
  }

  private void forget(Set<Probe> probes, int trial) {
    Probe probe = probed.get(trial);
    if (probe != null) {
      probes.remove(probe);
    }
  }

  private void reported(Event.Reported e) {
    double score = metric.of(e.objectives(), e.constraints(), e.metrics());
    if (probed.containsKey(e.trial()) || !reaches(e.at(), at) || Double.isNaN(score)) {
      return;
    }
    Probe probe = new Probe(batches, score, e.trial());
    probed.put(e.trial(), probe);
    batch.add(probe);
    if (batch.size() == probes) {
      batch.stream().limit(kept).forEach(chosen::add);
      batch.clear();
      batches++;
    }
  }

  @Override
  public Directive next(StudyView view) {
    OptionalInt smoothest =
        chosen.stream().mapToInt(Probe::trial).filter(paused::contains).findFirst();
    return smoothest.isPresent()
        ? new Directive.Resume(smoothest.getAsInt(), full)
        : new Directive.Launch(at);
  }

  @Override
  public Optional<String> lacking(int trial, double reached, Measured report) {
    double value = metric.of(report.objectives(), report.constraints(), report.metrics());
    if (Double.isFinite(value) || probed.containsKey(trial) || !reaches(reached, at)) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            "The report lacks %s, by which the scheduler (smoothie) decides.%s",
            metric.name(), Nearest.hint(metric.name(), List.copyOf(report.metrics().keySet()))));
  }

  @Override
  public Verdict judge(Trial trial) {
    double reached = trial.lastReport().orElseThrow().at();
    boolean probe = !reaches(trial.until(), full) && !reaches(reached, full);
    return probe && reaches(reached, trial.until()) ? Verdict.PAUSE : Verdict.CONTINUE;
  }

  private static boolean reaches(double fidelity, double level) {
    return fidelity >= level * (1 - 1e-9);
  }
}
