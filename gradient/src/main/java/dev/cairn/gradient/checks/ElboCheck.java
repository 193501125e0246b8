package dev.cairn.gradient.checks;

import dev.cairn.gradient.method.Fixed;
import dev.cairn.gradient.method.Method;
import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.method.Training;
import dev.cairn.gradient.optimizer.Adam;
import dev.cairn.gradient.optimizer.Optimizer;
import dev.cairn.gradient.problem.Batch;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import dev.cairn.gradient.variational.Elbo;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * One run of the data-emphasised bound against 24 penalties that are judged by validation, on the
 * hidden units of a network of digits that saw other rows, with few labels. Arguments: labels of
 * each class, gradients, seeds.
 */
public final class ElboCheck {
  private static final int GRID = 24;

  private final int gradients;
  private final int seeds;

  private ElboCheck(int gradients, int seeds) {
    this.gradients = gradients;
    this.seeds = seeds;
  }

  public static void main(String[] args) throws IOException {
    int labels = Integer.parseInt(args[0]);
    var check = new ElboCheck(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    Task source =
        Task.open(
            Task.DATA.resolve("digits.csv.gz"),
            "digit",
            1e-4,
            Task.settings("classification", List.of(64), 100, 0.5));
    String features = check.features(source);
    double seen = 10.0 * labels / source.problem().test().size();
    check.compare("linear", features, List.of(), seen);
    check.compare("two layers", features, List.of(64), seen);
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }

  private static Optimizer adam() {
    return new Adam(new Adam.Options(0.01, 0.9, 0.999, 1e-8));
  }

  private static Tensors train(Method method, Start start, int gradients) {
    Training training = method.start(start);
    for (int step = 0; step < gradients; step++) {
      Torch.scoped(
          () -> {
            training.step();
            return true;
          });
    }
    return training.weights();
  }

  /** Hidden units of a trained network on rows that it did not see, with their classes. */
  private String features(Task source) {
    return Torch.scoped(
        () -> {
          Tensors weights = train(new Fixed(), source.start(adam(), 1000, 1), 1000);
          Batch rows = source.problem().test();
          double[] hidden =
              Torch.numbers(rows.inputs().matmul(weights.get(0).t()).add(weights.get(1)).tanh());
          int width = (int) (hidden.length / rows.size());
          var out = new StringBuilder();
          for (int i = 0; i < width; i++) {
            out.append('h').append(i).append(',');
          }
          out.append("digit\n");
          for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < width; i++) {
              out.append(String.format(Locale.ROOT, "%.6f,", hidden[row * width + i]));
            }
            out.append(rows.targets().select(0, row).item_long()).append('\n');
          }
          return out.toString();
        });
  }

  private static Task target(String features, List<Integer> hidden, double seen, double l2)
      throws IOException {
    var settings = Task.settings("classification", hidden, 0, 1 - seen);
    return Task.generated("features", features, "digit", l2, settings);
  }

  private void compare(String name, String features, List<Integer> hidden, double seen)
      throws IOException {
    Task plain = target(features, hidden, seen, 0);
    double[] means = new double[4];
    for (int seed = 1; seed <= seeds; seed++) {
      double best = Double.NEGATIVE_INFINITY;
      double chosen = 0;
      for (int i = 0; i < GRID; i++) {
        double l2 = Math.pow(10, -5 + 5.0 * i / (GRID - 1));
        Task task = new Task(plain.name(), plain.problem(), l2);
        double validation = score(task, new Fixed(), seed, true);
        if (validation > best) {
          best = validation;
          chosen = l2;
        }
      }
      double[] scores = {
        score(new Task(plain.name(), plain.problem(), chosen), new Fixed(), seed, false),
        score(plain, new Elbo(new Elbo.Options()), seed, false),
        score(plain, new Elbo(new Elbo.Options(1, 0.01)), seed, false),
        score(plain, new Fixed(), seed, false)
      };
      for (int i = 0; i < means.length; i++) {
        means[i] += scores[i] / seeds;
      }
      say(
          "%s, seed %d: grid %.2f (l2 %.2g), elbo %.2f, kappa 1 %.2f, no penalty %.2f%n",
          name, seed, scores[0], chosen, scores[1], scores[2], scores[3]);
    }
    say(
        "%s, %d rows to learn from, test means: grid of %d %.2f, elbo %.2f, kappa 1 %.2f, none"
            + " %.2f; cost 1/%d%n",
        name,
        plain.problem().training().size() + plain.problem().validation().size(),
        GRID,
        means[0],
        means[1],
        means[2],
        means[3],
        GRID);
  }

  private double score(Task task, Method method, long seed, boolean validation) {
    return Torch.scoped(
        () -> {
          Tensors weights = train(method, task.start(adam(), gradients, seed), gradients);
          return task.score(
              weights, validation ? task.problem().validation() : task.problem().test());
        });
  }
}
