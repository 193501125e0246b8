package dev.cairn.benchmarks.checks;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.protocols.privacy.PrivateStudy;
import dev.cairn.random.Stream;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Privacy;
import dev.cairn.trial.Privacy.Amount;
import dev.cairn.trial.Privacy.Draw;
import dev.cairn.trial.Privacy.Law;
import dev.cairn.trial.Privacy.Look;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the choice of a regulariser tells of the data: two data sets differ in one record, and
 * somebody who knows both is to say which one was used. Expected: without noise the chosen value
 * gives it away each time; by studies with a budget of privacy, they are right no more often than
 * the stated epsilon allows.
 */
public final class LeakageCheck {
  private static final double[] PENALTIES = penalties();
  private static final Real PENALTY = Real.log("penalty", 0.01, 100);
  private static final double DELTA = 1e-5;

  private final double noise;
  private final int studies;

  LeakageCheck(double noise, int studies) {
    this.noise = noise;
    this.studies = studies;
  }

  private static double[] penalties() {
    double[] penalties = new double[81];
    Arrays.setAll(penalties, i -> Math.pow(10, -2 + i / 20.0));
    return penalties;
  }

  /** The penalties that are chosen without noise, without and with the one record. */
  static double[] chosen() {
    return new double[] {
      Shrinkage.onALine(false).chosen(PENALTIES), Shrinkage.onALine(true).chosen(PENALTIES)
    };
  }

  StudySpec spec(long seed) {
    Look look = new Look(Amount.of(1), Amount.of(noise), Amount.of(1), false);
    Draw draw = new Draw(Law.NEGATIVE_BINOMIAL, 1, 10);
    return StudySpec.of("private", SearchSpace.of(PENALTY), Goal.minimize("loss"))
        .withSampler("random")
        .withScheduler("none")
        .withSeed(seed)
        .withPrivacy(new Privacy(1000, DELTA, look, Optional.of(draw)));
  }

  /** What a study releases: the penalty and its loss. */
  private double[] released(boolean odd, long seed) throws IOException {
    Shrinkage data = Shrinkage.onALine(odd);
    StudySpec spec = spec(seed);
    Stream random = Stream.of(seed, odd ? 1 : 0);
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    try (Study study = Study.open(spec, new MemoryJournal(), clock, "check")) {
      while (study.ask() instanceof Next.Run run) {
        double penalty = run.trial().configuration().get(PENALTY);
        study.tell(run.trial().number(), 1, Evaluation.of(data.loss(penalty, noise, random)));
      }
      Trial best = Ranking.best(PrivateStudy.of(spec).released(study.view())).orElseThrow();
      return new double[] {best.configuration().get(PENALTY), best.objectives()[0]};
    }
  }

  /** How often each of the two released numbers gives the data away, by its best threshold. */
  double[] told() throws IOException {
    double[][][] outcomes = new double[2][studies][];
    for (int odd = 0; odd < 2; odd++) {
      for (int i = 0; i < studies; i++) {
        outcomes[odd][i] = released(odd == 1, 1 + 2L * i + odd);
      }
    }
    return new double[] {told(outcomes, 0), told(outcomes, 1)};
  }

  /** The threshold is learned on one half of the studies and used on the other. */
  private double told(double[][][] outcomes, int number) {
    double[] without = Arrays.stream(outcomes[0]).mapToDouble(each -> each[number]).toArray();
    double[] with = Arrays.stream(outcomes[1]).mapToDouble(each -> each[number]).toArray();
    int half = studies / 2;
    double best = 0;
    double threshold = 0;
    for (int i = 0; i < half; i++) {
      double part = above(with, without[i], 0, half) - above(without, without[i], 0, half);
      if (Math.abs(part) > Math.abs(best)) {
        best = part;
        threshold = without[i];
      }
    }
    double part = above(with, threshold, half, studies) - above(without, threshold, half, studies);
    return (1 + Math.signum(best) * part) / 2;
  }

  private static double above(double[] values, double threshold, int from, int to) {
    double count = 0;
    for (int i = from; i < to; i++) {
      count += values[i] > threshold ? 1 : 0;
    }
    return count / (to - from);
  }

  double epsilon() {
    StudySpec spec = spec(1);
    return PrivateStudy.of(spec).statement(StudyView.empty(spec)).guarantee().epsilon();
  }

  /** How often anybody can be right at most, of two data sets that are equally likely. */
  double most() {
    double odds = Math.exp(epsilon());
    return (1 + (odds - 1 + 2 * DELTA) / (odds + 1)) / 2;
  }

  /** {@code [studies]}: prints a line a noise; takes a minute. */
  public static void main(String[] arguments) throws IOException {
    int studies = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4000;
    double[] chosen = chosen();
    System.out.printf(
        Locale.ROOT,
        "without noise: penalty %.3f without the record, %.3f with it%n",
        chosen[0],
        chosen[1]);
    System.out.println("noise  epsilon  told by the penalty  by its loss  at most");
    for (double noise : new double[] {0.05, 1, 4}) {
      LeakageCheck check = new LeakageCheck(noise, studies);
      double[] told = check.told();
      System.out.printf(
          Locale.ROOT,
          "%5s  %7.2f  %17.1f %%  %9.1f %%  %5.1f %%%n",
          noise,
          check.epsilon(),
          100 * told[0],
          100 * told[1],
          100 * check.most());
    }
  }
}
