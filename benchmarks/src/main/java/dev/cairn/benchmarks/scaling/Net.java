package dev.cairn.benchmarks.scaling;

import dev.cairn.transfer.parametrization.Multipliers;
import java.util.random.RandomGenerator;

/**
 * A network for regression: a matrix, blocks of a rectifier and a matrix, a rectifier and a last
 * matrix. Mean squared error, Adam. Allocates nothing once made. Not thread-safe.
 */
final class Net {
  private final Shape shape;
  private final double epsilon;
  private final boolean norm;
  private final Dense first;
  private final Dense[] blocks;
  private final Dense last;
  private final Norm[] norms; // before each rectifier
  private final double branch;
  private final double forward;
  private final double[][] states; // before each block and before the last matrix
  private final double[][] normed; // the same, normalised
  private final double[][] rectified; // the same, rectified
  private final double[] sums;
  private final double[] outputs;
  private final double[] errors; // of the state
  private final double[] inner; // of what a block is given
  private final double[] blame; // of the outputs of a block, or of the last matrix
  private int step;

  Net(Shape shape, Recipe recipe, int batch, RandomGenerator random) {
    this.shape = shape;
    this.epsilon = recipe.epsilon();
    this.norm = recipe.norm();
    int width = shape.width();
    double deviation = 1 / Math.sqrt(recipe.fan(shape));
    first =
        new Dense(
            shape.inputs(), width, 1 / Math.sqrt(shape.inputs()), recipe.first(shape), random);
    Multipliers block = recipe.block(shape);
    blocks = new Dense[shape.blocks()];
    for (int l = 0; l < blocks.length; l++) {
      blocks[l] = new Dense(width, width, deviation, block, random);
    }
    last = new Dense(width, shape.outputs(), deviation, recipe.last(shape), random);
    branch = block.forward();
    forward = recipe.last(shape).forward();
    int places = blocks.length + 1;
    norms = new Norm[places];
    states = new double[places][batch * width];
    normed = new double[places][batch * width];
    rectified = new double[places][batch * width];
    for (int l = 0; l < places; l++) {
      norms[l] = new Norm(width, recipe.gains());
    }
    sums = new double[batch * width];
    outputs = new double[batch * shape.outputs()];
    errors = new double[batch * width];
    inner = new double[batch * width];
    blame = new double[batch * Math.max(width, shape.outputs())];
  }

  /** The mean squared error, and a step against its gradient. */
  double learn(double[] x, double[] y, int batch, double rate) {
    double loss = loss(x, y, batch);
    int numbers = batch * shape.outputs();
    for (int i = 0; i < numbers; i++) {
      blame[i] = 2 * (forward * outputs[i] - y[i]) / numbers * forward;
    }
    int end = blocks.length;
    last.learn(rectified[end], blame, batch);
    last.back(blame, batch, errors);
    enter(end, errors, batch);
    for (int l = end - 1; l >= 0; l--) {
      block(l, batch);
    }
    first.learn(x, errors, batch);
    descend(rate);
    return loss;
  }

  /** From the errors behind a block to those before it. */
  private void block(int l, int batch) {
    int size = batch * shape.width();
    for (int i = 0; i < size; i++) {
      blame[i] = branch * errors[i];
    }
    blocks[l].learn(rectified[l], blame, batch);
    blocks[l].back(blame, batch, inner);
    enter(l, inner, batch);
    for (int i = 0; i < size; i++) {
      errors[i] = shape.residual() ? errors[i] + inner[i] : inner[i];
    }
  }

  /** Through the rectifier and the normalisation, in place. */
  private void enter(int l, double[] gradient, int batch) {
    int size = batch * shape.width();
    for (int i = 0; i < size; i++) {
      gradient[i] = rectified[l][i] > 0 ? gradient[i] : 0;
    }
    if (norm) {
      norms[l].back(states[l], gradient, batch);
    }
  }

  private void descend(double rate) {
    step++;
    first.descend(rate, step, epsilon);
    for (Dense block : blocks) {
      block.descend(rate, step, epsilon);
    }
    last.descend(rate, step, epsilon);
    if (norm) {
      for (Norm each : norms) {
        each.descend(rate, step, epsilon);
      }
    }
  }

  /** The mean squared error. */
  double loss(double[] x, double[] y, int batch) {
    predict(x, batch);
    double sum = 0;
    int numbers = batch * shape.outputs();
    for (int i = 0; i < numbers; i++) {
      double off = forward * outputs[i] - y[i];
      sum += off * off;
    }
    return sum / numbers;
  }

  private void predict(double[] x, int batch) {
    first.forward(x, batch, states[0]);
    for (int l = 0; l < blocks.length; l++) {
      rectify(l, batch);
      blocks[l].forward(rectified[l], batch, sums);
      for (int i = 0; i < batch * shape.width(); i++) {
        states[l + 1][i] = branch * sums[i] + (shape.residual() ? states[l][i] : 0);
      }
    }
    rectify(blocks.length, batch);
    last.forward(rectified[blocks.length], batch, outputs);
  }

  private void rectify(int l, int batch) {
    double[] from = states[l];
    if (norm) {
      norms[l].forward(states[l], batch, normed[l]);
      from = normed[l];
    }
    for (int i = 0; i < batch * shape.width(); i++) {
      rectified[l][i] = Math.max(0, from[i]);
    }
  }
}
