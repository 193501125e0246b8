package dev.cairn.integrations.sparkml;

import dev.cairn.run.Objective;
import dev.cairn.run.Progress;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Configuration;
import dev.cairn.trial.Evaluation;
import java.util.Arrays;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.evaluation.Evaluator;
import org.apache.spark.ml.param.ParamMap;

/**
 * The mean of a metric over folds, one after the other. Where the study has the number of folds as
 * its fidelity, the mean so far is reported after each.
 *
 * @param name of the metric
 */
record FoldsObjective(
    Folds folds, Estimator<?> estimator, Evaluator evaluator, Bindings bindings, String name)
    implements Objective {
  private static final String FOLD = "fold";

  /** What a fold's metric is called in a trial. */
  static String fold(int number) {
    return FOLD + number;
  }

  @Override
  public Evaluation evaluate(Configuration configuration, Progress progress)
      throws InterruptedException {
    ParamMap params = bindings.map(configuration);
    boolean reports = progress.fidelity().isPresent();
    int until = reports ? (int) progress.until() : folds.all().size();
    double[] metrics = progress.checkpoint(double[].class).orElse(new double[0]);
    while (metrics.length < until) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      double metric = folds.all().get(metrics.length).metric(estimator, evaluator, params);
      metrics = Arrays.copyOf(metrics, metrics.length + 1);
      metrics[metrics.length - 1] = metric;
      if (reports) {
        progress.save(metrics);
        if (progress.report(metrics.length, values(metrics)) != Verdict.CONTINUE) {
          break;
        }
      }
    }
    return values(metrics);
  }

  private Evaluation values(double[] metrics) {
    Evaluation values = Evaluation.of(name, Arrays.stream(metrics).average().orElse(Double.NaN));
    for (int i = 0; i < metrics.length; i++) {
      values = values.and(fold(i), metrics[i]);
    }
    return values;
  }
}
