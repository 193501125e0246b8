package dev.cairn.run;

import dev.cairn.trial.Origin;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * States that are objects of this process, gone with it. A copy is the object itself: what was
 * saved is never changed. Thread-safe.
 */
public final class ObjectCheckpoints implements Checkpoints {
  private final Map<Integer, Object> newest = new ConcurrentHashMap<>();
  private final Map<Origin, Object> copies = new ConcurrentHashMap<>();

  /** Keeps a state in place of the trial's last. */
  public <S> void save(int trial, S state) {
    newest.put(trial, state);
  }

  /** Whether there is such a state. */
  public boolean has(int trial) {
    return newest.containsKey(trial);
  }

  /** The state that a trial saved last or was forked from. */
  public <S> Optional<S> find(int trial, Class<S> type) {
    return Optional.ofNullable(newest.get(trial)).map(type::cast);
  }

  @Override
  public void prepare(Job job) {
    if (job.attempt() == 1) {
      newest.remove(job.trial());
      job.origin().map(copies::get).ifPresent(state -> newest.put(job.trial(), state));
    }
  }

  @Override
  public void copy(Origin copy) {
    Object state = newest.get(copy.parent());
    if (state != null) {
      copies.put(copy, state);
    }
  }

  @Override
  public Set<Integer> trials() {
    return Set.copyOf(newest.keySet());
  }

  @Override
  public Set<Origin> copies() {
    return Set.copyOf(copies.keySet());
  }

  @Override
  public void drop(int trial) {
    newest.remove(trial);
  }

  @Override
  public void drop(Origin copy) {
    copies.remove(copy);
  }
}
