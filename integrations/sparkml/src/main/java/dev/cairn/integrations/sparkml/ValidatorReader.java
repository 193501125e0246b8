package dev.cairn.integrations.sparkml;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.evaluation.Evaluator;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.MLReader;

/** Loads what {@link ValidatorWriter} has saved. */
final class ValidatorReader extends MLReader<StudyCrossValidator> {

  @Override
  public StudyCrossValidator load(String path) {
    StudyCrossValidator validator = new DefaultParamsReader<StudyCrossValidator>().load(path);
    Path estimator = new Path(path, ValidatorWriter.ESTIMATOR);
    if (exists(estimator)) {
      validator.setEstimator(
          DefaultParamsReader.<Estimator<?>>loadParamsInstance(
              estimator.toString(), sparkSession()));
    }
    Path evaluator = new Path(path, ValidatorWriter.EVALUATOR);
    if (exists(evaluator)) {
      validator.setEvaluator(
          DefaultParamsReader.<Evaluator>loadParamsInstance(evaluator.toString(), sparkSession()));
    }
    return validator;
  }

  private boolean exists(Path path) {
    try {
      return path.getFileSystem(sc().hadoopConfiguration()).exists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
