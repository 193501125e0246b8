package dev.cairn.integrations.sparkml;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.evaluation.Evaluator;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.mllib.util.MLUtils;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Tuple2;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** The parts of a dataset, as {@code CrossValidator} makes them; kept by Spark until closed. */
record Folds(List<Fold> all) implements AutoCloseable {

  /** What is trained on, and what is left out. */
  record Fold(Dataset<Row> training, Dataset<Row> validation) {

    /** The metric of a model that is fitted on the one part, on the other. */
    double metric(Estimator<?> estimator, Evaluator evaluator, ParamMap params) {
      Model<?> model = estimator.fit(training, params);
      return evaluator.evaluate(model.transform(validation, params));
    }
  }

  /** By chance, from a seed. */
  static Folds random(Dataset<?> dataset, int number, long seed) {
    ClassTag<Row> row = ClassTag$.MODULE$.apply(Row.class);
    return of(dataset, MLUtils.kFold(dataset.toDF().rdd(), number, seed, row));
  }

  /** By a column that holds numbers from 0, which the parts do not have. */
  static Folds given(Dataset<?> dataset, int number, String column) {
    return of(dataset.drop(column), MLUtils.kFold(dataset.toDF(), number, column));
  }

  private static Folds of(Dataset<?> dataset, Tuple2<RDD<Row>, RDD<Row>>[] parts) {
    List<Fold> folds = new ArrayList<>();
    for (Tuple2<RDD<Row>, RDD<Row>> part : parts) {
      folds.add(new Fold(kept(dataset, part._1()), kept(dataset, part._2())));
    }
    return new Folds(List.copyOf(folds));
  }

  private static Dataset<Row> kept(Dataset<?> dataset, RDD<Row> rows) {
    return dataset.sparkSession().createDataFrame(rows, dataset.schema()).persist();
  }

  @Override
  public void close() {
    for (Fold fold : all) {
      fold.training().unpersist();
      fold.validation().unpersist();
    }
  }
}
