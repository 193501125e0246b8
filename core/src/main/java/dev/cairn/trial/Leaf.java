package dev.cairn.trial;

import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** One trial. */
record Leaf(Trial trial) implements Node {
  @Override
  public int size() {
    return 1;
  }

  @Override
  public int unsuggested() {
    return trial.suggested() ? 0 : 1;
  }

  @Override
  public double sum(ToDoubleFunction<Trial> measure) {
    return measure.applyAsDouble(trial);
  }

  @Override
  public Node with(Trial other) {
    return new Leaf(other);
  }

  @Override
  public @Nullable Node without(int number) {
    return null;
  }

  @Override
  public @Nullable Node suggested() {
    return trial.suggested() ? this : null;
  }

  @Override
  public Trial get(int index) {
    return trial;
  }

  @Override
  public @Nullable Trial from(int number) {
    return trial.number() >= number ? trial : null;
  }
}
