package dev.cairn.gradient.checks;

import dev.cairn.gradient.hypergradient.Curvature;
import dev.cairn.gradient.hypergradient.Implicit;
import dev.cairn.gradient.hypergradient.Inverse;
import dev.cairn.gradient.method.Meter;
import dev.cairn.gradient.problem.Batch;
import dev.cairn.gradient.problem.Dial;
import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.problem.Problem;
import dev.cairn.gradient.problem.Spread;
import dev.cairn.gradient.tensor.Gradients;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bytedeco.pytorch.Tensor;

/**
 * What second derivatives cost, in gradients: medians of processor time, taken in turns, on a
 * network on digits with two hidden layers of WIDTH units and batches of BATCH: {@code CostCheck
 * WIDTH BATCH REPEATS}.
 */
public final class CostCheck {
  private final Problem problem;
  private final Batch batch;
  private final Tensors weights;
  private final Hyperparameters settings;

  private CostCheck(int width, int size) throws IOException {
    problem = Digits.network(List.of(width, width), 1);
    batch = Draws.of(1).batch(problem.training(), size);
    weights = problem.weights(Draws.of(2)).leaves();
    SearchSpace space = SearchSpace.of(Real.log("l2", 1e-6, 1));
    List<Dial> dials = space.columns().stream().map(Dial::of).toList();
    var at = space.configuration(new double[] {1e-3});
    var first = Hyperparameters.of(at, dials, Spread.NETWORK, weights);
    settings = first.at(first.coordinates().leaves());
  }

  public static void main(String[] args) throws IOException {
    int width = args.length > 0 ? Integer.parseInt(args[0]) : 128;
    int size = args.length > 1 ? Integer.parseInt(args[1]) : 100;
    int repeats = args.length > 2 ? Integer.parseInt(args[2]) : 300;
    var check = new CostCheck(width, size);
    List<Runnable> kinds = List.of(check::gradient, check::product, check::hypergradient);
    double[][] times = new double[kinds.size()][repeats];
    for (int i = -20; i < repeats; i++) {
      for (int kind = 0; kind < kinds.size(); kind++) {
        double time = time(kinds.get(kind));
        if (i >= 0) {
          times[kind][i] = time;
        }
      }
    }
    double gradient = median(times[0]);
    System.out.printf(
        Locale.ROOT,
        "a gradient %.3f ms; a Hessian-vector product with its gradient %.2f gradients; a step of"
            + " hyperparameters with 10 Neumann terms %.2f gradients%n",
        gradient / 1e6,
        median(times[1]) / gradient,
        median(times[2]) / gradient);
  }

  private static double time(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long began = threads.getCurrentThreadCpuTime();
    Torch.scoped(
        () -> {
          work.run();
          return true;
        });
    return threads.getCurrentThreadCpuTime() - began;
  }

  private static double median(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private Tensor loss() {
    return problem.trainingLoss(weights, settings, batch, Draws.of(3));
  }

  private void gradient() {
    Gradients.of(loss(), weights);
  }

  private void product() {
    Tensors gradient = Gradients.graph(loss(), weights);
    new Curvature(gradient, weights).times(weights);
  }

  private void hypergradient() {
    new Implicit(Inverse.NEUMANN, 10)
        .of(
            loss(),
            problem.validationLoss(weights, batch),
            weights,
            settings.coordinates(),
            curvature -> 0.1,
            new Meter());
  }
}
