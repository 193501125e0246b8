package dev.cairn.gradient.objective;

import dev.cairn.gradient.hypergradient.Hypergradient;
import dev.cairn.gradient.hypergradient.Unrolled;
import dev.cairn.gradient.method.Fixed;
import dev.cairn.gradient.method.Method;
import dev.cairn.gradient.recipe.Recipe;
import dev.cairn.gradient.variational.Elbo;
import dev.cairn.value.Options;
import java.util.List;

/** All methods there are. */
public final class Methods {
  private Methods() {}

  public static List<Kind<?, Method>> all() {
    return List.of(
        new Kind<>(
            "elbo",
            "learns how strongly to regularise on all examples, without validation",
            "Harvey, Petrov and Hughes, Learning Hyperparameters via a Data-Emphasized Variational"
                + " Objective, 2026",
            Elbo.Options.class,
            Elbo::new),
        new Kind<>(
            "fixed",
            "hyperparameters stay as the sampler chose them",
            "",
            Options.None.class,
            options -> new Fixed()),
        new Kind<>(
            "hypergradient",
            "moves hyperparameters by implicit differentiation while weights are trained",
            "Lorraine, Vicol, Duvenaud, Optimizing millions of hyperparameters by implicit"
                + " differentiation, 2020",
            Hypergradient.Options.class,
            Hypergradient::new),
        new Kind<>(
            "recipe",
            "finds rate, momentum and weight decay in one training: range test, probes, one cycle",
            "Smith, A Disciplined Approach to Neural Network Hyper-Parameters: Part 1, 2018",
            Recipe.Options.class,
            Recipe::new),
        new Kind<>(
            "unrolled",
            "moves hyperparameters by differentiating through the last steps of training",
            "Shaban, Cheng, Hatch, Boots, Truncated back-propagation for bilevel optimization, 2019",
            Unrolled.Options.class,
            Unrolled::new));
  }
}
