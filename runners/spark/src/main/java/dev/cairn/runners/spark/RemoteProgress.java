package dev.cairn.runners.spark;

import dev.cairn.run.Progress;
import dev.cairn.scheduling.Verdict;
import dev.cairn.study.StudyFormat;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Fidelity;
import dev.cairn.value.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The progress of a trial that runs on an executor. */
final class RemoteProgress implements Progress {
  private final TrialTask task;
  private final Connection connection;
  private final Optional<Fidelity> fidelity;
  private volatile byte @Nullable [] state;

  RemoteProgress(TrialTask task, Connection connection) {
    this.task = task;
    this.connection = connection;
    this.fidelity =
        Optional.ofNullable(task.fidelity())
            .map(value -> StudyFormat.fidelity(Section.of("fidelity", value)));
    this.state = task.state();
  }

  @Override
  public int trial() {
    return task.trial();
  }

  @Override
  public double until() {
    return task.until();
  }

  @Override
  public Optional<Fidelity> fidelity() {
    return fidelity;
  }

  @Override
  public double reached() {
    return task.from();
  }

  @Override
  public <S> Optional<S> checkpoint(Class<S> type) {
    return Optional.ofNullable(state).map(bytes -> States.object(bytes, type));
  }

  @Override
  public <S> void save(S saved) {
    byte[] bytes = States.bytes(saved);
    state = bytes;
    try {
      connection.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Verdict report(double at, Evaluation values) {
    try {
      return connection.report(at, values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
