package dev.cairn.journals.turns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Threads that append to one log at once: they queue up, and whoever gets the turn commits for all
 * that wait. An interrupt disturbs none of them.
 */
public final class GroupCommit {
  private final Commit commit;
  private final Queue<Append> queue = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock();

  /** Writes those of some appends that fit, durably, all or none; each is told its place. */
  @FunctionalInterface
  public interface Commit {
    void commit(List<Append> group) throws IOException;
  }

  public GroupCommit(Commit commit) {
    this.commit = commit;
  }

  /** The place of the first event, or -1 when another end was expected. */
  public long append(Append append) throws IOException {
    queue.add(append);
    turn.lock();
    try {
      if (!append.done()) {
        commitQueued();
      }
    } finally {
      turn.unlock();
    }
    return append.outcome();
  }

  private void commitQueued() {
    var group = new ArrayList<Append>();
    for (Append next = queue.poll(); next != null; next = queue.poll()) {
      group.add(next);
    }
    try {
      commit.commit(group);
      group.forEach(Append::succeed);
    } catch (IOException e) {
      group.forEach(append -> append.fail(e));
    } finally {
      var aborted = new IOException("The append was given up.");
      group.stream().filter(append -> !append.done()).forEach(append -> append.fail(aborted));
    }
  }
}
