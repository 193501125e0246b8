package dev.cairn.gradient.checks;

import dev.cairn.gradient.method.Descent;
import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.optimizer.AdaMax;
import dev.cairn.gradient.optimizer.Adam;
import dev.cairn.gradient.optimizer.DAdaptAdam;
import dev.cairn.gradient.optimizer.DAdaptSgd;
import dev.cairn.gradient.optimizer.Optimizer;
import dev.cairn.gradient.optimizer.Sgd;
import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * Optimizers without a tuned learning rate against the same with the best of a grid of rates on
 * small tasks. Arguments: {@code loss} for the final training loss of D-Adaptation, or {@code
 * score} for the accuracy (or explained variance) on test examples of Adam and AdaMax with their
 * defaults; gradients; seeds; rates a decade.
 */
public final class OptimizerCheck {
  private final int gradients;
  private final int seeds;
  private final int rates;
  private final boolean falling;

  private OptimizerCheck(int gradients, int seeds, int rates, boolean falling) {
    this.gradients = gradients;
    this.seeds = seeds;
    this.rates = rates;
    this.falling = falling;
  }

  public static void main(String[] args) throws IOException {
    boolean loss = args[0].equals("loss");
    var check =
        new OptimizerCheck(
            Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]), loss);
    for (Task task : tasks()) {
      if (loss) {
        check.losses(
            task, "d-adapt-adam", new DAdaptAdam(new DAdaptAdam.Options()), OptimizerCheck::adam);
        check.losses(
            task,
            "d-adapt-sgd",
            new DAdaptSgd(new DAdaptSgd.Options()),
            rate -> new Sgd(new Sgd.Options(rate, 0.9)));
      } else {
        check.scores(task, "adam", new Adam(new Adam.Options()), OptimizerCheck::adam);
        check.scores(
            task,
            "adamax",
            new AdaMax(new AdaMax.Options()),
            rate -> new AdaMax(new AdaMax.Options(rate, 0.9, 0.999, 1e-8)));
      }
    }
  }

  private static Optimizer adam(double rate) {
    return new Adam(new Adam.Options(rate, 0.9, 0.999, 1e-8));
  }

  private static List<Task> tasks() throws IOException {
    List<Integer> hidden = List.of(64);
    var classes = Task.settings("classification", hidden, 100, 0.2);
    var numbers = Task.settings("regression", hidden, 100, 0.2);
    return List.of(
        Task.open(Task.DATA.resolve("digits.csv.gz"), "digit", 1e-3, classes),
        Task.open(Task.DATA.resolve("breast_cancer.csv"), "benign", 1e-3, classes),
        Task.open(Task.DATA.resolve("diabetes.csv"), "progression", 1e-3, numbers),
        Task.generated("spirals", Tables.spirals(900, 1), "spiral", 1e-3, classes),
        Task.generated("friedman", Tables.friedman(1000, 1), "y", 1e-3, numbers));
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }

  /** Final weights; the rate falls to 0 along a line, or stays. */
  private Tensors train(Task task, Optimizer optimizer, long seed) {
    Start start = task.start(optimizer, gradients, seed);
    Hyperparameters settings = Hyperparameters.of(start.configuration());
    Tensors weights = task.problem().weights(start.draws()).leaves();
    Optimizer.State state = optimizer.start(weights);
    for (int step = 0; step < gradients; step++) {
      double factor = falling ? 1 - step / (double) gradients : 1;
      Torch.scoped(
          () -> {
            Descent.step(start, weights, settings, state, factor);
            return true;
          });
    }
    return weights;
  }

  private double loss(Task task, Optimizer optimizer, long seed) {
    return Torch.scoped(
        () -> {
          Tensors weights = train(task, optimizer, seed);
          Hyperparameters settings = Hyperparameters.of(task.configuration());
          return task.problem()
              .trainingLoss(weights, settings, task.problem().training(), Draws.of())
              .item_double();
        });
  }

  private double meanLoss(Task task, Optimizer optimizer) {
    double sum = 0;
    for (int seed = 1; seed <= seeds; seed++) {
      sum += loss(task, optimizer, seed);
    }
    return sum / seeds;
  }

  /** From 0.0003 to 3. */
  private List<Double> rates() {
    var all = new ArrayList<Double>();
    for (int i = 0; i <= 4 * rates; i++) {
      all.add(Math.pow(10, -3.5 + i / (double) rates));
    }
    return all;
  }

  private void losses(Task task, String name, Optimizer free, DoubleFunction<Optimizer> tuned) {
    double best = Double.POSITIVE_INFINITY;
    double at = 0;
    for (double rate : rates()) {
      double loss = meanLoss(task, tuned.apply(rate));
      if (loss < best) {
        best = loss;
        at = rate;
      }
    }
    double found = meanLoss(task, free);
    say(
        "%-14s %-14s %.5g, tuned %.5g at %.3g: %+.1f %%%n",
        task.name(), name, found, best, at, 100 * (found / best - 1));
  }

  private void scores(Task task, String name, Optimizer preset, DoubleFunction<Optimizer> tuned) {
    double[] best = {Double.NEGATIVE_INFINITY, 0};
    double at = 0;
    for (double rate : rates()) {
      double[] scores = score(task, tuned.apply(rate));
      if (scores[0] > best[0]) {
        best = scores;
        at = rate;
      }
    }
    double found = score(task, preset)[1];
    say(
        "%-14s %-8s test %.2f, tuned by validation %.2f at %.3g: %+.2f points%n",
        task.name(), name, found, best[1], at, found - best[1]);
  }

  /** On the validation examples and on the test examples. */
  private double[] score(Task task, Optimizer optimizer) {
    double[] means = new double[2];
    for (int seed = 1; seed <= seeds; seed++) {
      long key = seed;
      double[] scores =
          Torch.scoped(
              () -> {
                Tensors weights = train(task, optimizer, key);
                return new double[] {
                  task.score(weights, task.problem().validation()),
                  task.score(weights, task.problem().test())
                };
              });
      means[0] += scores[0] / seeds;
      means[1] += scores[1] / seeds;
    }
    return means;
  }
}
