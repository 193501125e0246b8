package dev.cairn.gradient.variational;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.gradient.method.Method;
import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.method.Training;
import dev.cairn.gradient.optimizer.Optimizer;
import dev.cairn.gradient.problem.Batch;
import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.tensor.Gradients;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.value.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Learns weights together with how strongly they are held to 0, on all training and validation
 * examples, by the evidence lower bound whose likelihood is emphasised (Harvey, Petrov and Hughes
 * 2026): {@code kappa E[log p(y | w)] - KL(q | p)}, with kappa the number of weights over that of
 * examples. The prior's variance of each weight tensor is at its optimum for the posterior, in
 * closed form. The loss is the one without hyperparameters, taken for minus the logarithm of the
 * likelihood of an example, as the cross-entropy is; a squared error stands for noise of variance
 * one half. Judged by the posterior's means; the validation examples are then no judges, as it
 * trains on them.
 */
public record Elbo(Options options) implements Method {
  private static final long NOISE = 4;
  private static final long TRAINING = 1;

  public record Options(
      @Option("how much the likelihood counts; 0 for the number of weights over that of examples")
          double kappa,
      @Option("the first standard deviation of each weight") double deviation) {
    public Options() {
      this(0, 0.01);
    }

    public Options {
      require(kappa >= 0, "kappa", "kappa is %s; expected at least 0.", kappa);
      require(deviation > 0, "deviation", "The deviation is %s; expected > 0.", deviation);
    }
  }

  @Override
  public void check(Start start) {
    Hyperparameters settings = Hyperparameters.of(start.configuration());
    for (String name : start.problem().hyperparameters()) {
      require(
          !settings.has(name),
          "parameters." + name,
          "The method elbo cannot use the parameter %s: it learns by itself how strongly to"
              + " regularise.%nMaybe leave the parameter out, or use: method: fixed.",
          name);
    }
  }

  @Override
  public boolean moves() {
    return false;
  }

  @Override
  public Training start(Start start) {
    Batch training = start.problem().training();
    Batch validation = start.problem().validation();
    var all =
        new Batch(
            joined(training.inputs(), validation.inputs()),
            joined(training.targets(), validation.targets()));
    Posterior posterior =
        Posterior.around(start.problem().weights(start.draws()), options.deviation());
    double kappa =
        options.kappa() > 0 ? options.kappa() : posterior.mean().size() / (double) all.size();
    return new Learning(start, all, kappa, posterior, start.optimizer().start(posterior.all()));
  }

  private static Tensor joined(Tensor first, Tensor second) {
    return torch.cat(new TensorVector(first, second), 0);
  }

  private record Learning(
      Start start, Batch all, double kappa, Posterior posterior, Optimizer.State optimizer)
      implements Training {
    @Override
    public void step() {
      long step = start.meter().steps();
      Draws draws = start.draws(step, TRAINING);
      Batch batch = draws.batch(all, start.problem().batchSize());
      Tensor loss = bound(posterior.draw(start.draws(step, NOISE)), batch);
      optimizer.step(posterior.all(), Gradients.of(loss, posterior.all()), 1);
      start.meter().add(1);
      start.meter().step();
    }

    /** Minus the bound, over kappa and the number of examples. */
    private Tensor bound(Tensors weights, Batch batch) {
      Tensor divergence = posterior.divergence(posterior.variances());
      return start
          .problem()
          .validationLoss(weights, batch)
          .add(divergence.div(new Scalar(kappa * all.size())));
    }

    @Override
    public Tensors weights() {
      return posterior.mean();
    }

    @Override
    public Hyperparameters hyperparameters() {
      return Hyperparameters.of(start.configuration());
    }

    @Override
    public Tensors state() {
      return posterior.all().and(optimizer.tensors());
    }

    @Override
    public Map<String, Double> notes() {
      var notes = new LinkedHashMap<String, Double>();
      Draws draws = start.draws(start.meter().steps(), NOISE);
      notes.put("negative bound", bound(posterior.draw(draws), all).item_double());
      List<Double> variances = posterior.variances();
      for (int i = 0; i < variances.size(); i++) {
        notes.put("prior deviation " + (i + 1), Math.sqrt(variances.get(i)));
      }
      notes.putAll(optimizer.notes());
      return notes;
    }
  }
}
