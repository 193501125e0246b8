package dev.cairn.analysis;

import dev.cairn.space.Categorical;
import dev.cairn.space.Choice;
import dev.cairn.space.Condition;
import dev.cairn.space.Group;
import dev.cairn.space.Int;
import dev.cairn.space.Ordinal;
import dev.cairn.space.Permutation;
import dev.cairn.space.Real;
import dev.cairn.space.Repeat;
import dev.cairn.space.SearchSpace;
import dev.cairn.space.Subset;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import java.util.List;

/** Studies that look like real ones, for tests and for the eye. */
public final class Scenes {
  private Scenes() {}

  private static final double[] NONE = {};

  /** Boosted trees with a conditional booster, pruned trials with curves, failures. */
  public static StudyView boosting(int trials) {
    var space =
        SearchSpace.of(
            Real.log("learning_rate", 1e-3, 0.5),
            Int.of("max_depth", 2, 12),
            Real.of("subsample", 0.4, 1),
            Real.log("lambda", 1e-3, 100),
            Categorical.of("grow_policy", "depthwise", "lossguide"),
            Choice.of(
                "booster",
                new Group("gbtree", List.of(), Condition.ALWAYS),
                new Group(
                    "dart",
                    List.of(Real.of("rate_drop", 0, 0.5), Real.of("skip_drop", 0, 0.8)),
                    Condition.ALWAYS)));
    var spec =
        StudySpec.of("digits-xgboost", space, Goal.minimize("error"))
            .withFidelity("round", 1, 81)
            .withScheduler("asha")
            .withSeed(3);
    return Simulation.run(spec, new Boosting(), 2, trials, 0.05);
  }

  private record Boosting() implements Simulation.Problem {
    @Override
    public double[] objectives(double[] x, double share) {
      double rate = x[0] - 0.7;
      double depth = x[1] - 0.5;
      double drop = Double.isNaN(x[6]) ? 0.02 : 0.15 * Math.pow(x[6] - 0.2, 2);
      double floor =
          0.03 + 0.5 * rate * rate + 0.15 * depth * depth + drop + 0.02 * (x[2] - 0.6) * rate;
      return new double[] {floor + (0.9 - floor) * Math.exp(-8 * Math.pow(share, 0.6))};
    }

    @Override
    public double[] constraints(double[] x) {
      return NONE;
    }

    @Override
    public double seconds(double[] x) {
      return 15 + 60 * x[1] + (Double.isNaN(x[6]) ? 0 : 2);
    }
  }

  /** A network's accuracy against its latency, within a memory limit; optionally its size too. */
  public static StudyView tradeoff(int trials, boolean three) {
    var space =
        SearchSpace.of(
            Real.log("learning_rate", 1e-4, 1e-1),
            Repeat.of("layers", 1, 4, Int.log("units", 8, 512)),
            Categorical.of("activation", "relu", "gelu", "tanh", "swish"),
            Real.of("dropout", 0, 0.6));
    Goal[] goals = {
      Goal.maximize("accuracy"), Goal.minimize("latency_ms"), Goal.minimize("size_mb")
    };
    var spec =
        StudySpec.of("mobile-net", space, three ? goals : new Goal[] {goals[0], goals[1]})
            .withConstraints("memory_mb", "power_w")
            .withSeed(4);
    return Simulation.run(spec, new Network(three), 3, trials, 0.03);
  }

  private record Network(boolean three) implements Simulation.Problem {
    @Override
    public double[] objectives(double[] x, double share) {
      double size = size(x);
      double fit = 1 - Math.exp(-1.6 * size);
      double accuracy =
          0.97 * fit - 0.4 * Math.pow(x[0] - 0.45, 2) - 0.08 * Math.abs(x[x.length - 1] - 0.3);
      double latency = 2 + 14 * size + 3 * x[x.length - 2];
      return three
          ? new double[] {-accuracy, latency, 1 + 30 * Math.pow(size, 1.4)}
          : new double[] {-accuracy, latency};
    }

    private static double size(double[] x) {
      double size = 0;
      for (int j = 2; j < 6; j++) {
        size += Double.isNaN(x[j]) ? 0 : 0.1 + 0.4 * x[j];
      }
      return size;
    }

    @Override
    public double[] constraints(double[] x) {
      return new double[] {900 * size(x) - 1000, 4 * x[x.length - 2] + 2 * x[0] - 4.5};
    }

    @Override
    public double seconds(double[] x) {
      return 3 + 8 * size(x);
    }
  }

  /** Ten parameters, one objective. */
  public static StudyView plain(int trials) {
    var space =
        SearchSpace.of(
            Real.of("alpha", -5, 5),
            Real.of("beta", -5, 5),
            Real.log("gamma", 1e-6, 1),
            Real.logit("momentum", 0.01, 0.999),
            Int.of("width", 1, 64),
            Int.log("batch", 8, 1024),
            Real.of("eta", 0, 1),
            Categorical.of("kernel", "rbf", "matern", "linear", "periodic"),
            Real.of("theta", 0, 1),
            Real.of("iota", 0, 1));
    var spec = StudySpec.of("ten-parameters", space, Goal.minimize("loss")).withSeed(5);
    return Simulation.run(spec, new Bowl(), 4, trials, 0.02);
  }

  private record Bowl() implements Simulation.Problem {
    @Override
    public double[] objectives(double[] x, double share) {
      double sum = x[7] < 0.25 ? 0.4 : 0.1;
      for (int j = 0; j < 7; j++) {
        sum += Math.pow(x[j] - 0.1 * (j + 1), 2) * 4 / (1 + j);
      }
      return new double[] {sum * sum};
    }

    @Override
    public double[] constraints(double[] x) {
      return NONE;
    }

    @Override
    public double seconds(double[] x) {
      return 1 + x[4];
    }
  }

  /** Every kind of parameter, names that are no words, single values. */
  public static StudyView odd(int trials) {
    var space =
        SearchSpace.of(
            Subset.of("features <b>", "age & sex", "\"size\"", "</script>").sized(1, 2),
            Permutation.of("order", "x", "y", "z"),
            Ordinal.of("size of it", "small", "medium", "large"),
            Real.logit("p", 0.001, 0.999),
            Real.of("stepped", 0, 1).step(0.25),
            Int.of("always-3", 3, 3),
            Real.of("huge", -1e12, 1e12),
            Categorical.of("sole", "only"),
            Repeat.of("blocks", 0, 3, Repeat.of("cells", 1, 2, Real.log("rate", 1e-9, 1))));
    var spec =
        StudySpec.of("odd", space, Goal.maximize("score <i>"))
            .withConstraints("spare & left")
            .withSeed(7);
    return Simulation.run(spec, new Odd(), 2, trials, 0.1);
  }

  private record Odd() implements Simulation.Problem {
    @Override
    public double[] objectives(double[] x, double share) {
      return new double[] {-1e9 * x[6]};
    }

    @Override
    public double[] constraints(double[] x) {
      return new double[] {x[7] - 2}; // violated nowhere
    }

    @Override
    public double seconds(double[] x) {
      return 1e-3;
    }
  }

  /** A study in which every trial failed. */
  public static StudyView broken(int trials) {
    var spec = StudySpec.of("broken", plain(0).spec().space(), Goal.minimize("loss")).withSeed(6);
    return Simulation.run(spec, new Bowl(), 1, trials, 1);
  }
}
