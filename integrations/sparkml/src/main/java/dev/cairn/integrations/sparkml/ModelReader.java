package dev.cairn.integrations.sparkml;

import dev.cairn.value.Value;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.MLReader;

/** Loads what {@link ModelWriter} has saved. */
final class ModelReader extends MLReader<StudyCrossValidatorModel> {

  @Override
  public StudyCrossValidatorModel load(String path) {
    Model<?> best =
        DefaultParamsReader.<Model<?>>loadParamsInstance(
            new Path(path, ModelWriter.BEST).toString(), sparkSession());
    StudyCrossValidator validator =
        StudyCrossValidator.load(new Path(path, ModelWriter.VALIDATOR).toString());
    String line =
        sparkSession().read().textFile(new Path(path, ModelWriter.TRIALS).toString()).first();
    Map<String, Value> fields = Json.fields(line).fields();
    Value.Items items = (Value.Items) fields.getOrDefault("trials", Value.of(List.of()));
    List<ValidatedTrial> trials =
        items.items().stream()
            .map(item -> ValidatedTrial.fromValue(((Value.Fields) item).fields()))
            .toList();
    var model =
        new StudyCrossValidatorModel(
            validator.uid(),
            best,
            (int) fields.getOrDefault("best", Value.NULL).number(),
            (int) fields.getOrDefault("folds", Value.NULL).number(),
            trials,
            null);
    return model.setParent(validator);
  }
}
