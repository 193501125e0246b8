package dev.cairn.analysis;

import dev.cairn.analysis.comparison.Comparison;
import dev.cairn.analysis.comparison.Course;
import dev.cairn.analysis.comparison.Story;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One made-up problem, whose best l2 is 0.001 and best dropout 0.3, tuned in three ways. */
public final class Ways {
  private static final int TRAINING = 1000;
  private static final int EVERY = 50;

  private Ways() {}

  public static Comparison three() {
    return new Comparison(
        List.of(search(), moved("hypergradient", 0.2), moved("self-tuning", 0.5)));
  }

  /** Accuracies, without fidelity, of so many studies; the last has no value. */
  public static Comparison accuracies(int studies) {
    return new Comparison(
        IntStream.range(0, studies)
            .mapToObj(study -> accuracy(study, study == studies - 1 ? 0 : 10 + 7 * study))
            .toList());
  }

  /** Two studies that have not begun. */
  public static Comparison nothing() {
    return new Comparison(List.of(accuracy(0, 0), accuracy(1, 0)));
  }

  private static Course accuracy(int study, int trials) {
    var story =
        new Story(
            StudySpec.of(
                    "sampler-number-" + study,
                    SearchSpace.of(Real.log("rate", 1e-4, 1)),
                    Goal.maximize("accuracy"))
                .withSampler(study % 2 == 0 ? "tpe" : "cma-es"));
    for (int trial = 0; trial < trials; trial++) {
      double accuracy = 0.95 - 0.3 / (1 + trial + study) - 0.05 * ((trial * 7 + study) % 5);
      story.ask(trial, Math.pow(10, -1 - trial % 4)).complete(trial, -accuracy);
    }
    return story.course();
  }

  private static StudySpec spec(String name, int full) {
    return StudySpec.of(
            "digits-" + name,
            SearchSpace.of(Real.log("l2", 1e-6, 1), Real.of("dropout", 0, 0.9)),
            Goal.minimize("loss"))
        .withFidelity("gradients", EVERY, full);
  }

  private static double loss(double l2, double dropout, double gradients) {
    double settings = Math.pow(Math.log10(l2) + 3, 2) / 20 + Math.pow(dropout - 0.3, 2);
    return 0.05 + settings + 2 * Math.exp(-gradients / 200);
  }

  private static Course search() {
    var story = new Story(spec("auto", TRAINING).withScheduler("asha"));
    for (int trial = 0; trial < 12; trial++) {
      double l2 = Math.pow(10, -(trial * 5 % 12) / 2.0);
      double dropout = 0.9 * (trial * 7 % 12) / 12;
      story.ask(trial, l2, dropout);
      int until = trial % 3 == 0 ? TRAINING : TRAINING / 4;
      for (int at = EVERY; at <= until; at += EVERY) {
        story.report(trial, at, loss(l2, dropout, at), Map.of());
      }
      if (until == TRAINING) {
        story.complete(trial, loss(l2, dropout, TRAINING));
      } else {
        story.prune(trial);
      }
    }
    return story.course();
  }

  private static Course moved(String name, double rate) {
    int full = 5 * TRAINING;
    var story = new Story(spec(name, full).withSampler("random").withScheduler("none"));
    double logL2 = -1;
    double dropout = 0.05;
    story.ask(0, Math.pow(10, logL2), dropout);
    for (int at = EVERY; at <= full; at += EVERY) {
      logL2 += rate * (-3 - logL2) * EVERY / 1000.0;
      dropout += rate * (0.3 - dropout) * EVERY / 300.0;
      double l2 = Math.pow(10, logL2);
      Map<String, Double> moving = Map.of("at l2", l2, "steps", at / (2 + 2 * rate));
      Map<String, Double> all = Map.of("at l2", l2, "at dropout", dropout, "steps", at / 1.5);
      story.report(0, at, loss(l2, dropout, at), rate > 0.3 ? all : moving);
    }
    return story.complete(0, loss(Math.pow(10, logL2), dropout, full)).course();
  }
}
