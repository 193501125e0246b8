package dev.cairn.run;

import dev.cairn.trial.Origin;
import java.io.IOException;
import java.util.Set;

/**
 * What a runner keeps so that trials can go on: of each trial the newest state that it saved, and
 * copies of states as they were when trials paused, for forks. Called by one thread.
 */
public interface Checkpoints {

  /** Of a runner whose objectives cannot go on. */
  Checkpoints NONE =
      new Checkpoints() {
        @Override
        public void prepare(Job job) {}

        @Override
        public void copy(Origin copy) {}

        @Override
        public Set<Integer> trials() {
          return Set.of();
        }

        @Override
        public Set<Origin> copies() {
          return Set.of();
        }

        @Override
        public void drop(int trial) {}

        @Override
        public void drop(Origin copy) {}
      };

  /**
   * Makes ready what a job finds: at a trial's first attempt nothing or the copy that it is forked
   * from, later what the trial has saved.
   */
  void prepare(Job job) throws IOException;

  /** Keeps the trial's newest state under the fidelity that it paused at; nothing without one. */
  void copy(Origin copy) throws IOException;

  /** The trials that have a state. */
  Set<Integer> trials() throws IOException;

  /** The copies there are. */
  Set<Origin> copies() throws IOException;

  /** Forgets a trial's newest state. */
  void drop(int trial) throws IOException;

  /** Forgets a copy. */
  void drop(Origin copy) throws IOException;
}
