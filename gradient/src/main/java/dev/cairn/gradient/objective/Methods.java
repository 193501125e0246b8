package dev.cairn.gradient.objective;

import dev.cairn.gradient.hypergradient.Hypergradient;
import dev.cairn.gradient.hypergradient.Unrolled;
import dev.cairn.gradient.method.Fixed;
import dev.cairn.gradient.method.Method;
import dev.cairn.gradient.recipe.Recipe;
import dev.cairn.gradient.replay.Replay;
import dev.cairn.gradient.response.Hypernetwork;
import dev.cairn.gradient.response.SelfTuning;
import dev.cairn.gradient.variational.Elbo;
import dev.cairn.value.Options;
import java.nio.file.Path;
import java.util.List;

/** All methods there are. */
public final class Methods {
  private Methods() {}

  /**
   * By the ids that study files have.
   *
   * @param directory where the relative names of their options start
   */
  public static List<Kind<?, Method>> all(Path directory) {
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
            Unrolled::new),
        new Kind<>(
            "self-tuning",
            "moves hyperparameters by learning how weights answer to them around where they stand",
            "MacKay, Vicol, Lorraine, Duvenaud, Grosse, Self-tuning networks: bilevel optimization"
                + " of hyperparameters using structured best-response functions, 2019",
            SelfTuning.Options.class,
            SelfTuning::new),
        new Kind<>(
            "hypernetwork",
            "moves hyperparameters by a network that makes the weights for each setting",
            "Lorraine, Duvenaud, Stochastic hyperparameter optimization through hypernetworks, 2018",
            Hypernetwork.Options.class,
            Hypernetwork::new),
        new Kind<>(
            "replay",
            "trains with the hyperparameters that another training had on its way",
            "",
            Replay.Options.class,
            options -> Replay.open(options, directory)));
  }
}
