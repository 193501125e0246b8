package dev.cairn.runners.spark;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.run.ClusterProvider;
import dev.cairn.run.Objective;
import dev.cairn.run.Runner;
import dev.cairn.run.RunnerProvider;
import java.io.IOException;
import java.util.Optional;
import org.apache.spark.SparkContext;

/**
 * {@code cairn run --runner spark --master MASTER}: an application of its own for each run.
 *
 * <p>An objective that is an object of Java is opened once on each executor. Of one that is a
 * program, executors open runners of their own, and the driver looks after the folders in which
 * trials keep what they need to go on, which all see. Others are refused.
 */
public final class SparkProvider implements ClusterProvider {
  @Override
  public String id() {
    return "spark";
  }

  @Override
  public Runner open(Optional<String> master, Work work) throws IOException {
    RunnerProvider objective = work.objective();
    Optional<Objective> object = objective.objective(work.settings(), work.spec(), work.place());
    if (object.isPresent()) {
      return start(master, work, Optional.empty());
    }
    require(
        objective.shared(),
        "objective." + objective.id(),
        "The objective %s keeps what its trials go on from in this process, where executors of"
            + " Spark do not find it.%nMaybe run it without --runner.",
        objective.id());
    Runner here = objective.open(work.settings(), work.spec(), work.slots(), work.place());
    try {
      return start(master, work, Optional.of(here));
    } catch (IOException | RuntimeException e) {
      here.close();
      throw e;
    }
  }

  private static Runner start(Optional<String> master, Work work, Optional<Runner> here)
      throws IOException {
    SentObjective sent = SentObjective.of(work);
    SparkContext context = Settings.of(master, work.spec().name()).start();
    try {
      return new Application(context, SparkRunner.on(context, sent, work.slots()), here, sent);
    } catch (IOException | RuntimeException e) {
      context.stop();
      throw e;
    }
  }
}
