package dev.cairn.gradient.objective;

import dev.cairn.gradient.optimizer.Adam;
import dev.cairn.gradient.optimizer.Optimizer;
import dev.cairn.gradient.optimizer.Sgd;
import java.util.List;

/** All optimizers there are. */
public final class Optimizers {
  private Optimizers() {}

  public static List<Kind<?, Optimizer>> all() {
    return List.of(
        new Kind<>(
            "adam",
            "steps divided by the root mean square of recent gradients",
            "Kingma and Ba, Adam: A Method for Stochastic Optimization, 2015",
            Adam.Options.class,
            Adam::new),
        new Kind<>(
            "sgd",
            "gradient descent with momentum",
            "Polyak, Some methods of speeding up the convergence of iteration methods, 1964",
            Sgd.Options.class,
            Sgd::new));
  }
}
