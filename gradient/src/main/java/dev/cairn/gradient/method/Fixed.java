package dev.cairn.gradient.method;

import dev.cairn.gradient.optimizer.Optimizer;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.tensor.Tensors;
import java.util.Map;

/** Trains weights with the hyperparameters of the configuration, which stay as they are. */
public final class Fixed implements Method {
  @Override
  public boolean moves() {
    return false;
  }

  @Override
  public Training start(Start start) {
    Tensors weights = start.problem().weights(start.draws()).leaves();
    Optimizer.State optimizer = start.optimizer().start(weights);
    Hyperparameters settings = Hyperparameters.of(start.configuration());
    return new Training() {
      @Override
      public void step() {
        Descent.step(start, weights, settings, optimizer, 1);
      }

      @Override
      public Tensors weights() {
        return weights;
      }

      @Override
      public Hyperparameters hyperparameters() {
        return settings;
      }

      @Override
      public Tensors state() {
        return weights.and(optimizer.tensors());
      }

      @Override
      public Map<String, Double> notes() {
        return optimizer.notes();
      }
    };
  }
}
