package dev.cairn.gradient.objective;

import dev.cairn.run.Progress;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Fidelity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The progress of one trial that nobody watches, and that can be told how far to go. */
final class Alone implements Progress {
  final List<Evaluation> reports = new ArrayList<>();
  double until;
  private @Nullable Object saved;

  Alone(double until) {
    this.until = until;
  }

  @Override
  public int trial() {
    return 0;
  }

  @Override
  public double until() {
    return until;
  }

  @Override
  public Optional<Fidelity> fidelity() {
    return Optional.of(new Fidelity("gradients", 1, 1000));
  }

  @Override
  public <S> Optional<S> checkpoint(Class<S> type) {
    return Optional.ofNullable(saved).map(type::cast);
  }

  @Override
  public <S> void save(S state) {
    saved = state;
  }

  @Override
  public Verdict report(double at, Evaluation values) {
    reports.add(values);
    return Verdict.CONTINUE;
  }
}
