package dev.cairn.gradient.objective;

import dev.cairn.gradient.optimizer.AdaMax;
import dev.cairn.gradient.optimizer.Adam;
import dev.cairn.gradient.optimizer.DAdaptAdam;
import dev.cairn.gradient.optimizer.DAdaptAveraging;
import dev.cairn.gradient.optimizer.DAdaptSgd;
import dev.cairn.gradient.optimizer.Optimizer;
import dev.cairn.gradient.optimizer.Sgd;
import java.util.List;

/** All optimizers there are. */
public final class Optimizers {
  private static final String D_ADAPTATION =
      "Defazio and Mishchenko, Learning-Rate-Free Learning by D-Adaptation, 2023";

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
            "adamax",
            "steps divided by the greatest of recent gradients",
            "Kingma and Ba, Adam: A Method for Stochastic Optimization, 2015",
            AdaMax.Options.class,
            AdaMax::new),
        new Kind<>(
            "d-adapt-adam",
            "Adam without a learning rate: learns from below how far the best weights are",
            D_ADAPTATION,
            DAdaptAdam.Options.class,
            DAdaptAdam::new),
        new Kind<>(
            "d-adapt-averaging",
            "dual averaging without a learning rate, as analysed",
            D_ADAPTATION,
            DAdaptAveraging.Options.class,
            DAdaptAveraging::new),
        new Kind<>(
            "d-adapt-sgd",
            "gradient descent without a learning rate",
            D_ADAPTATION,
            DAdaptSgd.Options.class,
            DAdaptSgd::new),
        new Kind<>(
            "sgd",
            "gradient descent with momentum",
            "Polyak, Some methods of speeding up the convergence of iteration methods, 1964",
            Sgd.Options.class,
            Sgd::new));
  }
}
