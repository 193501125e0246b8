package dev.cairn.integrations.sparkml;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsWriter;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.ml.util.MLWriter;

/** Saves a validator: its params, and in folders of their own the estimator and the evaluator. */
final class ValidatorWriter extends MLWriter {
  static final String ESTIMATOR = "estimator";
  static final String EVALUATOR = "evaluator";

  private final StudyCrossValidator validator;

  ValidatorWriter(StudyCrossValidator validator) {
    this.validator = validator;
  }

  @Override
  public void saveImpl(String path) {
    StudyCrossValidator plain = validator.copy(new ParamMap());
    plain.clear(plain.estimator());
    plain.clear(plain.evaluator());
    DefaultParamsWriter.saveMetadata(plain, path, sparkSession());
    save(validator.estimator(), new Path(path, ESTIMATOR));
    save(validator.evaluator(), new Path(path, EVALUATOR));
  }

  private <T> void save(Param<T> param, Path path) {
    if (validator.isDefined(param)) {
      write(validator.getOrDefault(param), path);
    }
  }

  /** Refuses what cannot be saved. */
  static <T> void write(T stage, Path path) {
    if (!(stage instanceof MLWritable writable)) {
      throw new UnsupportedOperationException(
          stage + " cannot be saved: it is not MLWritable, as all stages of Spark itself are.");
    }
    try {
      writable.save(path.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
