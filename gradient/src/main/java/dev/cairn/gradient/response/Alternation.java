package dev.cairn.gradient.response;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.gradient.method.Moving;
import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.method.Training;
import dev.cairn.gradient.optimizer.Optimizer;
import dev.cairn.gradient.problem.Batch;
import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.problem.Problem;
import dev.cairn.gradient.tensor.Gradients;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Turns between steps of a response down the training loss, at hyperparameters drawn from a
 * neighbourhood, and steps of hyperparameters down the validation loss of the response's weights.
 * Each group of a batch has hyperparameters of its own.
 *
 * @param rhythm when hyperparameters move
 * @param groups of a batch
 * @param down moves the response
 */
record Alternation(
    Start start,
    Rhythm rhythm,
    int groups,
    Response response,
    Optimizer.State down,
    Moving moving,
    Neighbourhood near)
    implements Training {
  private static final long TRAINING = 1;
  private static final long VALIDATION = 2;
  private static final long NEIGHBOURS = 4;

  /**
   * How steps alternate.
   *
   * @param training steps of the response for each turn of hyperparameters
   * @param validation steps of hyperparameters a turn
   * @param warmUp steps of the response before the first turn
   */
  record Rhythm(int training, int validation, int warmUp) {
    /** Refuses numbers that are no rhythm, by the names of the options that have them. */
    static void check(int training, int validation, int warmUp) {
      require(
          training >= 1,
          "training_steps",
          "There are %s training steps; expected 1 or more.",
          training);
      require(
          validation >= 1,
          "validation_steps",
          "There are %s validation steps; expected 1 or more.",
          validation);
      require(warmUp >= 0, "warm_up", "warm_up is %s; expected 0 or more.", warmUp);
    }

    int due(long steps) {
      return steps > warmUp && (steps - warmUp) % training == 0 ? validation : 0;
    }
  }

  @Override
  public void step() {
    Tensors parameters = response.parameters();
    down.step(parameters, Gradients.of(trainingLoss(), parameters), 1);
    start.meter().add(1);
    start.meter().step();
    long steps = start.meter().steps();
    int due = rhythm.due(steps);
    Draws draws = start.draws(steps, VALIDATION);
    for (int i = 0; i < due; i++) {
      turn(draws);
      start.meter().add(1);
    }
  }

  private Tensor trainingLoss() {
    long step = start.meter().steps();
    Draws draws = start.draws(step, TRAINING);
    Draws neighbours = start.draws(step, NEIGHBOURS);
    Problem problem = start.problem();
    Batch batch = draws.batch(problem.training(), problem.batchSize());
    Tensor sum = Torch.of(0);
    for (Batch group : batch.split(groups)) {
      Hyperparameters drawn = moving.settings().at(near.draw(moving.settings(), neighbours));
      Tensors weights = response.weights(drawn.coordinates());
      sum = plus(sum, problem.trainingLoss(weights, drawn, group, draws), group, batch);
    }
    return sum;
  }

  private void turn(Draws draws) {
    Problem problem = start.problem();
    Batch batch = draws.batch(problem.validation(), problem.batchSize());
    boolean spread = !near.scales().parts().isEmpty();
    Tensor sum = Torch.of(0);
    for (Batch group : batch.split(spread ? groups : 1)) {
      Tensors weights = response.weights(near.judged(moving.settings(), draws));
      sum = plus(sum, problem.validationLoss(weights, group), group, batch);
    }
    List<Tensor> gradient = Gradients.of(sum, moving.coordinates().and(near.scales())).parts();
    int coordinates = moving.coordinates().parts().size();
    moving.step(new Tensors(gradient.subList(0, coordinates)));
    near.step(new Tensors(gradient.subList(coordinates, gradient.size())));
  }

  private static Tensor plus(Tensor sum, Tensor loss, Batch group, Batch batch) {
    return sum.add(loss, new Scalar(group.size() / (double) batch.size()));
  }

  @Override
  public Tensors weights() {
    return response.weights(moving.coordinates());
  }

  @Override
  public Hyperparameters hyperparameters() {
    return moving.settings();
  }

  @Override
  public Tensors state() {
    return response.parameters().and(down.tensors()).and(moving.tensors()).and(near.tensors());
  }
}
