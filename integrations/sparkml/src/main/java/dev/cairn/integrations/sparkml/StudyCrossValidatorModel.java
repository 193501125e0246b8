package dev.cairn.integrations.sparkml;

import dev.cairn.trial.StudyView;
import java.util.List;
import java.util.Optional;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The estimator fitted with the best params on all rows, and how those were found. */
public final class StudyCrossValidatorModel extends Model<StudyCrossValidatorModel>
    implements MLWritable {
  private static final long serialVersionUID = 1L;

  private final String uid;
  private final Model<?> bestModel;
  private final int best;
  private final int folds;
  private final ValidatedTrial[] trials;
  private final transient @Nullable StudyView study;

  StudyCrossValidatorModel(
      String uid,
      Model<?> bestModel,
      int best,
      int folds,
      List<ValidatedTrial> trials,
      @Nullable StudyView study) {
    this.uid = uid;
    this.bestModel = bestModel;
    this.best = best;
    this.folds = folds;
    this.trials = trials.toArray(ValidatedTrial[]::new);
    this.study = study;
  }

  @Override
  public String uid() {
    return uid;
  }

  /** Fitted on all rows. */
  public Model<?> bestModel() {
    return bestModel;
  }

  /** The number of the trial whose params those are. */
  public int best() {
    return best;
  }

  public int numFolds() {
    return folds;
  }

  /** All that have ended, by number. */
  public List<ValidatedTrial> trials() {
    return List.of(trials);
  }

  /** The mean metric of each of {@link #trials}; NaN where not all folds have one. */
  public double[] avgMetrics() {
    return trials().stream()
        .mapToDouble(trial -> trial.metrics().size() == folds ? trial.average() : Double.NaN)
        .toArray();
  }

  /** The whole study; empty in a model that was loaded. Its journal has it, if it was kept. */
  public Optional<StudyView> study() {
    return Optional.ofNullable(study);
  }

  @Override
  public Dataset<Row> transform(Dataset<?> dataset) {
    return bestModel.transform(dataset);
  }

  @Override
  public StructType transformSchema(StructType schema) {
    return bestModel.transformSchema(schema);
  }

  @Override
  public StudyCrossValidatorModel copy(ParamMap extra) {
    Model<?> copied = (Model<?>) bestModel.copy(extra);
    var model = new StudyCrossValidatorModel(uid, copied, best, folds, trials(), study);
    return model.setParent(parent());
  }

  @Override
  public MLWriter write() {
    return new ModelWriter(this);
  }

  public static MLReader<StudyCrossValidatorModel> read() {
    return new ModelReader();
  }

  public static StudyCrossValidatorModel load(String path) {
    return read().load(path);
  }

  @Override
  public String toString() {
    return "StudyCrossValidatorModel: uid="
        + uid
        + ", bestModel="
        + bestModel
        + ", numFolds="
        + folds
        + ", trials="
        + trials.length;
  }
}
