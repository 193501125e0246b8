package dev.cairn.run;

import dev.cairn.run.RunnerProvider.Place;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.Optional;

/**
 * Makes a kind of cluster known by its id, as {@code --runner} names it ({@code spark}): runs any
 * kind of objective that can move on other machines. Found by {@link java.util.ServiceLoader}.
 */
public interface ClusterProvider {
  /** Lower-case with hyphens, the same everywhere. */
  String id();

  /**
   * A runner on a cluster, of which all is released when it is closed. Checks first all there is to
   * check of the objective, then that the cluster can be reached. Errors are {@link
   * dev.cairn.value.InvalidInputException}s, those of the cluster with the path {@code master}.
   *
   * @param master where the cluster is, in its own words; empty for what its own settings say
   */
  Runner open(Optional<String> master, Work work) throws IOException;

  /**
   * What is to be run.
   *
   * @param settings what stands below the objective's id
   * @param slots how many jobs may run at once
   */
  record Work(RunnerProvider objective, Value settings, StudySpec spec, int slots, Place place) {}
}
