package dev.cairn.integrations.sparkml;

import dev.cairn.value.Value;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.util.DefaultParamsWriter;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Encoders;

/** Saves a model: the best one, the validator that made it, and the trials as a line of JSON. */
final class ModelWriter extends MLWriter {
  static final String BEST = "bestModel";
  static final String VALIDATOR = "validator";
  static final String TRIALS = "trials";

  private final StudyCrossValidatorModel model;

  ModelWriter(StudyCrossValidatorModel model) {
    this.model = model;
  }

  @Override
  public void saveImpl(String path) {
    DefaultParamsWriter.saveMetadata(model, path, sparkSession());
    ValidatorWriter.write(model.bestModel(), new Path(path, BEST));
    ValidatorWriter.write(model.parent(), new Path(path, VALIDATOR));
    Value line =
        Value.of(
            Map.of(
                "best", Value.of(model.best()),
                "folds", Value.of(model.numFolds()),
                "trials", Value.of(model.trials().stream().map(ValidatedTrial::toValue).toList())));
    sparkSession()
        .createDataset(List.of(line.toString()), Encoders.STRING())
        .coalesce(1)
        .write()
        .text(new Path(path, TRIALS).toString());
  }
}
