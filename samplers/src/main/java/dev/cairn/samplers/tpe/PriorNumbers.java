package dev.cairn.samplers.tpe;

import dev.cairn.sampling.LeastTried;
import dev.cairn.space.Column;
import dev.cairn.trial.StudyView;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Numbers drawn from the parameters' priors; uniform ones where there are none. */
record PriorNumbers(Axis[] axes) implements LeastTried.Numbers {
  @Override
  public ToDoubleFunction<Column> of(StudyView view, RandomGenerator random) {
    return column ->
        column.prior().isPresent()
            ? axes[column.index()].prior().draw(random)
            : random.nextDouble();
  }
}
