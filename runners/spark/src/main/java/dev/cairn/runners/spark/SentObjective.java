package dev.cairn.runners.spark;

import dev.cairn.run.ClusterProvider.Work;
import dev.cairn.run.Progress;
import dev.cairn.run.RunnerProvider.Place;
import dev.cairn.space.Configuration;
import dev.cairn.study.StudyFormat;
import dev.cairn.trial.Evaluation;
import dev.cairn.value.Value;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A kind of objective and what a study file says of it, which executors open for themselves.
 *
 * @param run a name that no other run has
 * @param kind the id of the kind
 * @param spec the study as JSON
 * @param directory the study file's, the same on every machine
 * @param logs where trials leave what they write, and what they need to go on
 */
record SentObjective(
    String run, String kind, Value settings, Value spec, String directory, String logs)
    implements SparkObjective {

  static SentObjective of(Work work) {
    return new SentObjective(
        UUID.randomUUID().toString(),
        work.objective().id(),
        work.settings(),
        StudyFormat.toValue(work.spec()),
        work.place().directory().toAbsolutePath().toString(),
        work.place().logs().toAbsolutePath().toString());
  }

  Place place() {
    return new Place(Path.of(directory), Path.of(logs));
  }

  @Override
  public Evaluation evaluate(Configuration configuration, Progress progress) throws Exception {
    return Resident.of(this).evaluate(configuration, progress);
  }
}
