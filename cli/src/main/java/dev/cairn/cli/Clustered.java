package dev.cairn.cli;

import dev.cairn.run.ClusterProvider;
import dev.cairn.run.ClusterProvider.Work;
import dev.cairn.run.Runner;
import dev.cairn.run.RunnerProvider;
import dev.cairn.space.Configuration;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A kind of objective whose trials run on a cluster: {@code --runner} and {@code --master}. */
record Clustered(RunnerProvider objective, ClusterProvider cluster, Optional<String> master)
    implements RunnerProvider {
  private static final String RUNNER = "--runner";
  private static final String MASTER = "--master";
  private static final String SPARK = "spark";
  private static final String HOME = "SPARK_HOME";

  static CommandSpec flags(CommandSpec command) {
    return command
        .addOption(
            Flags.value(RUNNER, "ID", "Where trials run if not on this machine: " + SPARK + "."))
        .addOption(
            Flags.value(
                MASTER, "URL", "The cluster: local[4], spark://HOST:7077, yarn, k8s://URL."));
  }

  /** The flags that have an objective where it is; each with a space before it. */
  static String again(RunnerProvider objective) {
    return objective instanceof Clustered clustered
        ? " "
            + RUNNER
            + " "
            + SPARK
            + clustered.master.map(url -> " " + MASTER + " " + url).orElse("")
        : "";
  }

  /** The plan with its trials on the cluster that the flags name, if they do. */
  static Plan on(ParseResult given, Plan plan) {
    Optional<String> runner = Optional.ofNullable(given.matchedOptionValue(RUNNER, null));
    Optional<String> master = Optional.ofNullable(given.matchedOptionValue(MASTER, null));
    if (runner.isEmpty() && master.isPresent()) {
      throw new BadInput(
          MASTER + ": A master belongs to a runner; add " + RUNNER + " " + SPARK + ".");
    }
    return runner
        .map(id -> plan.withObjective(new Clustered(plan.objective(), cluster(id), master)))
        .orElse(plan);
  }

  private static ClusterProvider cluster(String id) {
    if (!id.equals(SPARK)) {
      throw new BadInput(
          RUNNER
              + ": There is no runner '"
              + id
              + "'; expected "
              + SPARK
              + ", or no "
              + RUNNER
              + " for this machine.");
    }
    return ServiceLoader.load(ClusterProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new BadInput(RUNNER + " " + SPARK + ": " + missing(System.getenv(HOME))));
  }

  /** Why Spark is not there, by the variable that says where it is. */
  static String missing(@Nullable String home) {
    String expected =
        " Set it to the folder of an Apache Spark 4 that holds jars/spark-core_2.13-4.*.jar.";
    if (home == null || home.isEmpty()) {
      return "Spark is no part of cairn, and the variable " + HOME + " is not set." + expected;
    }
    File[] found =
        Path.of(home, "jars")
            .toFile()
            .listFiles((folder, name) -> name.matches("spark-core_2\\.13-4\\..*\\.jar"));
    if (found == null || found.length == 0) {
      return "There is no Spark in "
          + home
          + ", where the variable "
          + HOME
          + " points."
          + expected;
    }
    return "Spark is in "
        + home
        + ", but this program was started without it. Start it by ./cairn, which puts Spark's jars"
        + " and cairn-spark on the class path.";
  }

  @Override
  public String id() {
    return objective.id();
  }

  @Override
  public String summary() {
    return objective.summary();
  }

  @Override
  public Runner open(Value settings, StudySpec spec, int slots, Place place) throws IOException {
    try {
      return cluster.open(master, new Work(objective, settings, spec, slots, place));
    } catch (InvalidInputException e) {
      if (e.path().equals("master")) {
        throw new BadInput(MASTER + ": " + e.getMessage());
      }
      throw e;
    }
  }

  @Override
  public Map<String, Double> assess(Value settings, StudySpec spec, Configuration best, Place place)
      throws IOException {
    return objective.assess(settings, spec, best, place);
  }
}
