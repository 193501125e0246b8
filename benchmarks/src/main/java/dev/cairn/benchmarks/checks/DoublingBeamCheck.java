package dev.cairn.benchmarks.checks;

import dev.cairn.space.Configuration;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The doubling beam against the grid of its steps, on five functions of three strengths with one
 * peak in the logarithm and on a guided diffusion in the plane. Expected: within 2 % of the grid's
 * best after at most 40 % of the grid's evaluations.
 */
public final class DoublingBeamCheck {
  private static final int VALUES = 6;
  private static final int GRID = VALUES * VALUES * VALUES;
  private static final int BUDGET = GRID * 2 / 5;
  private static final double LOW = 0.25;
  private static final Real A = Real.log("a", LOW, 8);
  private static final Real B = Real.log("b", LOW, 8);
  private static final Real C = Real.log("c", LOW, 8);

  private DoublingBeamCheck() {}

  /** The larger, the better; of strengths. */
  @FunctionalInterface
  private interface Quality {
    double of(double a, double b, double c);
  }

  /** Prints a line a function; takes seconds. */
  public static void main(String[] arguments) {
    System.out.println("function      grid best   beam best  ratio  near after  (of 216)");
    functions().forEach(DoublingBeamCheck::check);
  }

  private static Map<String, Quality> functions() {
    Map<String, Quality> functions = new LinkedHashMap<>();
    functions.put("separable", (a, b, c) -> bell(log(a) - 1) * bell(log(b)) * bell(log(c) + 1));
    functions.put(
        "coupled", (a, b, c) -> bell(log(a) + log(b) - 2) * bell(log(a) - log(c)) * bell(log(c)));
    functions.put(
        "uneven",
        (a, b, c) ->
            1
                / (1
                    + 2 * Math.abs(log(a) - 2)
                    + 0.5 * Math.abs(log(b) + 1)
                    + 0.1 * Math.abs(log(c) - 1)));
    functions.put(
        "saturating",
        (a, b, c) -> a / (a + 1) * b / (b + 2) * Math.exp(-0.05 * (a + b)) * bell(log(c)));
    functions.put(
        "corner", (a, b, c) -> bell((log(a) - 3) / 2) * bell((log(b) - 3) / 2) * bell(log(c) / 2));
    GuidedDiffusion diffusion = new GuidedDiffusion();
    functions.put("diffusion", diffusion::quality);
    return functions;
  }

  private static double log(double x) {
    return Math.log(x) / Math.log(2);
  }

  private static double bell(double x) {
    return Math.exp(-0.1 * x * x);
  }

  private static void check(String name, Quality quality) {
    double grid = grid(quality);
    StudySpec spec =
        StudySpec.of("check", SearchSpace.of(A, B, C), new Goal("quality", true))
            .withSampler("doubling-beam");
    List<Trial> trials =
        Sequential.run(spec, BUDGET, (Configuration x) -> quality.of(x.get(A), x.get(B), x.get(C)))
            .finished();
    double best = Double.NEGATIVE_INFINITY;
    int reached = 0;
    for (Trial trial : trials) {
      best = Math.max(best, -trial.objectives()[0]);
      reached = reached == 0 && best >= 0.98 * grid ? trial.number() + 1 : reached;
    }
    System.out.printf(
        Locale.ROOT,
        "%-12s %10.5f  %10.5f  %5.3f  %15s%n",
        name,
        grid,
        best,
        best / grid,
        reached == 0 ? "never" : reached);
  }

  private static double grid(Quality quality) {
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < GRID; i++) {
      double a = LOW * (1 << (i % VALUES));
      double b = LOW * (1 << (i / VALUES % VALUES));
      double c = LOW * (1 << (i / VALUES / VALUES));
      best = Math.max(best, quality.of(a, b, c));
    }
    return best;
  }
}
