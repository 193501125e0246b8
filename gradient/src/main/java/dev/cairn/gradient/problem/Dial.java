package dev.cairn.gradient.problem;

import dev.cairn.gradient.tensor.Torch;
import dev.cairn.space.Column;
import dev.cairn.space.Domain;
import dev.cairn.space.Scale;
import dev.cairn.value.InvalidInputException;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.Tensor;

/**
 * A hyperparameter that moves while weights are trained, and the unbounded coordinate in which it
 * does: the logarithm of a parameter that is searched on a logarithmic scale, else the logit of its
 * place between its bounds. Where values are steps of a grid, the coordinate still is continuous.
 *
 * @param column of the study's space
 * @param scale on which it is searched
 */
public record Dial(Column column, Scale scale) {
  /** How near a logit comes to a bound, which lies at infinity: as a share of the range. */
  private static final double MARGIN = 1e-3;

  /** The dial of a parameter, which must be a number that every configuration has. */
  public static Dial of(Column column) {
    if (column.always() && column.domain() instanceof Domain.Interval interval) {
      return new Dial(column, interval.scale());
    }
    if (column.always() && column.domain() instanceof Domain.Lattice lattice) {
      return new Dial(column, lattice.scale());
    }
    throw new InvalidInputException(
        "parameters." + column.path(),
        String.format(
            "The parameter %s cannot move while weights are trained: it is no number that every"
                + " configuration has.%nMaybe name those that are to move: objective.gradient.tune:"
                + " [...]",
            column.path()));
  }

  public String name() {
    return column.path();
  }

  private double low() {
    return column.domain().low();
  }

  private double high() {
    return column.domain().high();
  }

  /** From the parameter's own units. */
  public double coordinate(double value) {
    if (scale == Scale.LOG) {
      return StrictMath.log(value);
    }
    double share = (value - low()) / (high() - low());
    double inside = Math.max(MARGIN, Math.min(1 - MARGIN, share));
    return StrictMath.log(inside / (1 - inside));
  }

  /** In the parameter's own units; can be differentiated. */
  public Tensor value(Tensor coordinate) {
    return scale == Scale.LOG
        ? coordinate.exp()
        : coordinate.sigmoid().mul(new Scalar(high() - low())).add(new Scalar(low()));
  }

  private double least() {
    return coordinate(low());
  }

  private double greatest() {
    return coordinate(high());
  }

  /** Moves coordinates from beyond the bounds back to them, in place. */
  public void confine(Tensor coordinate) {
    Torch.change(
        () ->
            coordinate.clamp_(
                new ScalarOptional(new Scalar(least())),
                new ScalarOptional(new Scalar(greatest()))));
  }

  /** The coordinates, or the bounds where they are beyond; can be differentiated. */
  public Tensor confined(Tensor coordinate) {
    return coordinate.clamp(
        new ScalarOptional(new Scalar(least())), new ScalarOptional(new Scalar(greatest())));
  }

  /** Where coordinates are between those of the bounds, from 0 to 1; can be differentiated. */
  public Tensor place(Tensor coordinate) {
    return coordinate.sub(new Scalar(least())).div(new Scalar(greatest() - least()));
  }

  /** The coordinates at places between the bounds, from 0 to 1. */
  public Tensor atPlace(Tensor place) {
    return place.mul(new Scalar(greatest() - least())).add(new Scalar(least()));
  }
}
