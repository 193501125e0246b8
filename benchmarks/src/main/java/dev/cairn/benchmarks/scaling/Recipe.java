package dev.cairn.benchmarks.scaling;

import dev.cairn.transfer.parametrization.Depth;
import dev.cairn.transfer.parametrization.Form;
import dev.cairn.transfer.parametrization.MaximalUpdate;
import dev.cairn.transfer.parametrization.Multipliers;
import dev.cairn.transfer.parametrization.Optimizer;
import dev.cairn.transfer.parametrization.Weight;
import java.util.Optional;

/**
 * How a network of some shape starts and learns, relative to one of a base shape.
 *
 * @param width the rule for the width; the standard parametrisation without
 * @param depth whether branches follow the rule for the depth
 * @param base the shape that is tuned
 * @param norm whether what goes into a block is normalised
 * @param gains whether the gains of that are learned
 * @param epsilon what Adam adds to the root of its second moment
 */
record Recipe(
    Optional<MaximalUpdate> width,
    boolean depth,
    Shape base,
    boolean norm,
    boolean gains,
    double epsilon) {
  static final double USUAL_EPSILON = 1e-12;
  private static final Multipliers SAME = new Multipliers(1, 1, 1);

  /** The standard parametrisation. */
  static Recipe standard(Shape base) {
    return new Recipe(Optional.empty(), false, base, false, false, USUAL_EPSILON);
  }

  Recipe maximalUpdate() {
    var rule = new MaximalUpdate(Optimizer.ADAM, Form.MULTIPLIER);
    return new Recipe(Optional.of(rule), depth, base, norm, gains, epsilon);
  }

  Recipe depthRule() {
    return new Recipe(width, true, base, norm, gains, epsilon);
  }

  Recipe normalised(boolean learnGains) {
    return new Recipe(width, depth, base, true, learnGains, epsilon);
  }

  Recipe withEpsilon(double other) {
    return new Recipe(width, depth, base, norm, gains, other);
  }

  Multipliers first(Shape shape) {
    return of(new Weight(1, ratio(shape)));
  }

  Multipliers last(Shape shape) {
    return of(new Weight(ratio(shape), 1));
  }

  /** Of a block; what it gives is multiplied by the branch's part before it is added. */
  Multipliers block(Shape shape) {
    Multipliers hidden = of(new Weight(ratio(shape), ratio(shape)));
    if (!depth) {
      return hidden;
    }
    Multipliers branch = new Depth(base.blocks(), shape.blocks()).branch(Optimizer.ADAM);
    return new Multipliers(
        hidden.initialization(), branch.forward(), hidden.learningRate() * branch.learningRate());
  }

  private Multipliers of(Weight weight) {
    return width.map(rule -> rule.of(weight)).orElse(SAME);
  }

  private double ratio(Shape shape) {
    return (double) shape.width() / base.width();
  }

  /**
   * The inputs by which the deviation of weights is told: the base's, where a rule does the rest.
   */
  int fan(Shape shape) {
    return width.isPresent() ? base.width() : shape.width();
  }
}
