package dev.cairn.samplers.gp.model;

import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** One quantity at one moment: what was observed of it, and what running trials may give. */
public record Known(Output output, GaussianProcess process) {
  /**
   * Of an output that was fitted; the values of running trials are drawn from the process.
   *
   * @param sets how many draws
   */
  public static Known of(
      OutputFold fold, StudyView view, Warp warp, int sets, RandomGenerator random) {
    Output output = view.state(fold);
    GaussianProcess process = output.process(warp);
    double[][] pending = pending(fold.encoding(), view);
    return new Known(
        output,
        pending.length == 0 ? process : process.imagine(pending, output.noise(), sets, random));
  }

  /** The features of the running trials. */
  public static double[][] pending(Encoding encoding, StudyView view) {
    return view.pending().stream()
        .filter(Trial::suggested)
        .map(trial -> encoding.features(trial.unit()))
        .toArray(double[][]::new);
  }

  /** The trial of a row of the process. */
  public Trial trial(int row) {
    return output.trials().get(output.chosen()[row]);
  }

  /** The least expected value at feasible trials, by set; infinite where none is feasible. */
  public double[] best() {
    double[] best = new double[process.sets()];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    for (int i = 0; i < output.chosen().length; i++) {
      if (trial(i).feasible()) {
        for (int s = 0; s < best.length; s++) {
          best[s] = Math.min(best[s], process.meanAt(i, s));
        }
      }
    }
    return best;
  }

  /** Unit rows of the best trials. */
  public List<double[]> incumbents(int most) {
    return IntStream.range(0, output.chosen().length)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(i -> trial(i).violation())
                .thenComparingDouble(i -> process.meanAt(i, 0)))
        .limit(most)
        .map(i -> trial(i).unit())
        .toList();
  }
}
