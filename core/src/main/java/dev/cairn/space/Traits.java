package dev.cairn.space;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What any parameter may carry: a default, a prior, and the condition under which it is active. */
public record Traits<T>(@Nullable T presetOrNull, @Nullable Prior priorOrNull, Condition when) {
  static <T> Traits<T> none() {
    return new Traits<>(null, null, Condition.ALWAYS);
  }

  public Optional<T> preset() {
    return Optional.ofNullable(presetOrNull);
  }

  public Optional<Prior> prior() {
    return Optional.ofNullable(priorOrNull);
  }

  Traits<T> preset(T value) {
    return new Traits<>(value, priorOrNull, when);
  }

  Traits<T> prior(double mean, double spread) {
    return new Traits<>(presetOrNull, new Prior(mean, spread), when);
  }

  Traits<T> believed(Optional<Prior> prior) {
    return new Traits<>(presetOrNull, prior.orElse(null), when);
  }

  Traits<T> when(Condition condition) {
    return new Traits<>(presetOrNull, priorOrNull, condition);
  }
}
