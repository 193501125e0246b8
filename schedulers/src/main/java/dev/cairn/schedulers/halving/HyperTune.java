package dev.cairn.schedulers.halving;

import dev.cairn.random.Stream;
import dev.cairn.scheduling.Directive;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Event;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Asynchronous Hyperband that learns where to start trials. All brackets share one ladder of rungs;
 * a bracket is the rung that a new trial starts for, and rungs promote as in {@link Asha}. Brackets
 * come by turns, as often as Hyperband starts trials in them, until {@value #STARTUP} trials were
 * measured in full. From then on one is drawn: by that number times the cube of how often two
 * trials stand at its rung as they stand in full, among the two brackets where that is most.
 *
 * <p>The paper measures the agreement by surrogates of each rung on the trials measured in full;
 * here the reports of these trials on their way are compared, which needs no model. Costs the rungs
 * times 256 for a trial that ends, the logarithm of the trials otherwise.
 *
 * <p>Source: Li et al. 2022, sections 4.1 and 4.2, with the constants of the authors' code.
 */
final class HyperTune implements Schedule {
  private static final int STARTUP = 24;
  private static final int DRAWN = 2;
  private static final int POWER = 3;
  private static final long SALT = 0x9e3779b9L;

  private final Asha asha;
  private final double[] starts;
  private final int[] trials;
  private final boolean learned;
  private final long seed;
  private final Scores scores = new Scores();
  private final Lives lives = new Lives();
  private final Agreement[] agreements;
  private int measured;

  /**
   * @param starts the fidelity that each bracket starts its trials for, the last of them full
   * @param trials how many Hyperband starts in each bracket
   */
  HyperTune(Asha asha, double[] starts, int[] trials, boolean learned, long seed) {
    this.asha = asha;
    this.starts = starts;
    this.trials = trials;
    this.learned = learned;
    this.seed = seed;
    this.agreements = new Agreement[starts.length];
    double full = starts[starts.length - 1];
    Arrays.setAll(agreements, i -> new Agreement(scores, starts[i], full));
    scores.watch(starts);
  }

  @Override
  public void on(Event event, Sequence<Trial> finished) {
    asha.on(event, finished);
    lives.on(event);
    if (event instanceof Event.Reported e && Entry.possible(e)) {
      scores.add(Entry.of(e));
    } else if (event instanceof Event.Told e && e.state() == State.COMPLETE) {
      scores.add(Entry.of(e, lives.until(e.trial())));
      measured++;
      for (Agreement agreement : agreements) {
        agreement.add(e.trial());
      }
    }
  }

  @Override
  public Directive next(StudyView view) {
    return asha.promotion(starts.length - 1)
        .orElseGet(() -> new Directive.Launch(starts[bracket(view.asked())]));
  }

  private int bracket(int trial) {
    int all = IntStream.of(trials).sum();
    return learned && measured >= STARTUP
        ? drawn(Stream.of(seed, trial, SALT).nextDouble())
        : inTurn(trial % all);
  }

  private int inTurn(int place) {
    int left = place;
    int bracket = 0;
    while (left >= trials[bracket]) {
      left -= trials[bracket++];
    }
    return bracket;
  }

  private int drawn(double chance) {
    double[] weights = new double[starts.length];
    Arrays.setAll(weights, i -> trials[i] * Math.pow(agreements[i].share(), POWER));
    double[] sorted = weights.clone();
    Arrays.sort(sorted);
    double least = sorted[Math.max(0, sorted.length - DRAWN)];
    Arrays.setAll(weights, i -> weights[i] < least ? 0 : weights[i]);
    double left = chance * Arrays.stream(weights).sum();
    int last = 0;
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      last = weights[i] > 0 ? i : last;
      if (left < 0) {
        return i;
      }
    }
    return last;
  }

  @Override
  public Verdict judge(Trial trial) {
    return asha.judge(trial);
  }
}
