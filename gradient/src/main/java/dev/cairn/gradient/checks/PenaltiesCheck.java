package dev.cairn.gradient.checks;

import dev.cairn.gradient.hypergradient.Hypergradient;
import dev.cairn.gradient.method.Fixed;
import dev.cairn.gradient.method.Meter;
import dev.cairn.gradient.method.Method;
import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.problem.Dial;
import dev.cairn.gradient.problem.Problem;
import dev.cairn.gradient.problem.Spread;
import dev.cairn.space.Column;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A penalty for each of the 14,800 weights of a network on digits by hypergradients, beside the
 * best of 20 single penalties, each trained as long: {@code PenaltiesCheck SEEDS STEPS
 * [moving|fixed]}. With one of those words only that is done, once, to see its memory.
 */
public final class PenaltiesCheck {
  private static final int SINGLE = 20;
  private static final double RATE = 0.001;
  private static final Real L2 = Real.log("l2", 1e-6, 1);

  private PenaltiesCheck() {}

  public static void main(String[] args) throws IOException {
    int seeds = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    double steps = args.length > 1 ? Double.parseDouble(args[1]) : 2000;
    String only = args.length > 2 ? args[2] : "";
    var hypergradient = new Hypergradient(new Hypergradient.Options());
    for (int seed = 1; seed <= seeds; seed++) {
      Problem problem = Digits.network(List.of(200), seed);
      if (!only.equals("fixed")) {
        run(hypergradient, problem, 1e-3, seed, steps).print(seed, "a penalty for each weight");
      }
      Run best = Run.NONE;
      for (int i = 0; i < (only.equals("moving") ? 0 : only.isEmpty() ? SINGLE : 1); i++) {
        double penalty = Math.pow(10, -6 + 6.0 * (i + 0.5) / SINGLE);
        best = best.better(run(new Fixed(), problem, penalty, seed, steps));
      }
      best.print(seed, "the best of the single ones");
    }
    if (!only.isEmpty()) {
      Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmHWM"))
          .forEach(System.out::println);
    }
  }

  private static Run run(Method method, Problem problem, double penalty, long seed, double steps) {
    SearchSpace space = SearchSpace.of(L2);
    Column column = space.columns().get(0);
    var start =
        new Start(
            problem,
            space.configuration(new double[] {penalty}),
            List.of(Dial.of(column)),
            Spread.WEIGHT,
            Run.adam(RATE),
            seed,
            steps,
            new Meter());
    return Run.until(method, start, meter -> meter.gradients() >= steps);
  }
}
