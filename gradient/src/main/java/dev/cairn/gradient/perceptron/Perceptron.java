package dev.cairn.gradient.perceptron;

import dev.cairn.gradient.problem.Batch;
import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.problem.Problem;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * A fully connected network: for classification with the cross-entropy, for regression with the
 * mean squared error of a standardised target.
 *
 * <p>Hyperparameters, all optional: {@code l2} adds half of it times the square of each weight that
 * is no bias; {@code dropout} and {@code input_dropout} are shares of hidden units and inputs that
 * are left out; {@code input_noise} is the standard deviation of noise on the inputs, which are
 * standardised.
 *
 * @param widths of all layers, inputs and outputs included
 * @param batchSize examples a step
 */
record Perceptron(
    boolean classification,
    List<Integer> widths,
    Activation activation,
    int batchSize,
    Batch training,
    Batch validation,
    Batch test)
    implements Problem {
  private static final String L2 = "l2";
  private static final String DROPOUT = "dropout";
  private static final String INPUT_DROPOUT = "input_dropout";
  private static final String INPUT_NOISE = "input_noise";

  @Override
  public Set<String> hyperparameters() {
    return Set.of(L2, DROPOUT, INPUT_DROPOUT, INPUT_NOISE);
  }

  /** A matrix and a bias a layer; matrices start with a variance of one over their inputs. */
  @Override
  public Tensors weights(Draws draws) {
    var weights = new ArrayList<Tensor>();
    for (int layer = 0; layer < widths.size() - 1; layer++) {
      int inputs = widths.get(layer);
      int outputs = widths.get(layer + 1);
      weights.add(draws.normal(outputs, inputs).mul(new Scalar(1 / Math.sqrt(inputs))));
      weights.add(Torch.zeros(outputs));
    }
    return new Tensors(weights);
  }

  @Override
  public Tensor trainingLoss(Tensors weights, Hyperparameters settings, Batch batch, Draws draws) {
    double noise = settings.number(INPUT_NOISE, 0);
    Tensor inputs = batch.inputs();
    if (noise > 0) {
      inputs = inputs.add(draws.normal(inputs.shape()), new Scalar(noise));
    }
    inputs = drop(inputs, settings.number(INPUT_DROPOUT, 0), draws);
    double dropout = settings.number(DROPOUT, 0);
    Tensor loss = loss(outputs(weights, inputs, dropout, draws), batch.targets());
    return settings.has(L2) ? loss.add(penalty(weights, settings)) : loss;
  }

  private Tensor penalty(Tensors weights, Hyperparameters settings) {
    Tensor sum = Torch.of(0);
    for (int part = 0; part < weights.parts().size(); part += 2) {
      Tensor matrix = weights.get(part);
      sum = sum.add(settings.tensor(L2, part).mul(matrix.mul(matrix)).sum());
    }
    return sum.mul(new Scalar(0.5));
  }

  @Override
  public Tensor validationLoss(Tensors weights, Batch batch) {
    return loss(answers(weights, batch), batch.targets());
  }

  @Override
  public Map<String, Double> measure(Tensors weights, Batch batch) {
    if (!classification) {
      return Map.of();
    }
    Tensor right = answers(weights, batch).argmax(new org.bytedeco.pytorch.LongOptional(1), false);
    long wrong = right.ne(batch.targets()).sum().item_long();
    return Map.of("error", wrong / (double) batch.size());
  }

  @Override
  public Optional<Tensor> outputs(Tensors weights, Batch batch) {
    return Optional.of(answers(weights, batch));
  }

  private Tensor answers(Tensors weights, Batch batch) {
    return outputs(weights, batch.inputs(), 0, Draws.of());
  }

  private Tensor outputs(Tensors weights, Tensor inputs, double dropout, Draws draws) {
    Tensor values = inputs;
    int layers = widths.size() - 1;
    for (int layer = 0; layer < layers; layer++) {
      values = values.matmul(weights.get(2 * layer).t()).add(weights.get(2 * layer + 1));
      if (layer < layers - 1) {
        values = drop(activation.of(values), dropout, draws);
      }
    }
    return values;
  }

  /** Leaves out a share of numbers and makes up for it by the others. */
  private static Tensor drop(Tensor values, double share, Draws draws) {
    return share > 0
        ? values.mul(draws.ones(1 - share, values.shape())).div(new Scalar(1 - share))
        : values;
  }

  private Tensor loss(Tensor outputs, Tensor targets) {
    if (classification) {
      return torch.nll_loss(outputs.log_softmax(1), targets);
    }
    Tensor off = outputs.squeeze(1).sub(targets);
    return off.mul(off).mean();
  }
}
