package dev.cairn.schedulers.stopping;

import dev.cairn.math.curve.CurveForecast;
import dev.cairn.math.curve.Curves;
import dev.cairn.trial.Report;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Stops a trial whose end will hardly beat the best. Each objective's and constraint's curve is
 * drawn on to the full fidelity by {@link Curves}; how much curves fall at all it learns from
 * complete trials. With several objectives the best are the frontier, and the probability to beat
 * it is bounded by that not to be dominated by the member that is hardest to escape, as if
 * objectives were independent; it is multiplied by the probability to be feasible. Stops nothing
 * before a feasible trial is complete, nor at a report that lacks an objective. Looks at a curve
 * again when it has a quarter more points. A decision costs the reports of the trial, about a
 * microsecond each, and the frontier.
 *
 * <p>Source: the curve rule of parallel BOHB after Domhan et al. 2015, with the integral over
 * shapes and parameters on a grid instead of by Markov chains.
 */
final class Extrapolation implements Rule {
  private static final double GROWTH = 1.25;

  private final Optional<Curves> curves;
  private final double chance;
  private final int points;
  private final Front front = new Front();
  private final Fall[] objectives;
  private final Fall[] constraints;

  Extrapolation(StudySpec spec, double chance, int points) {
    this.curves =
        spec.fidelity()
            .filter(fidelity -> fidelity.low() < fidelity.high())
            .map(fidelity -> new Curves(fidelity.low(), fidelity.high()));
    this.chance = chance;
    this.points = points;
    this.objectives = falls(spec.goals().size());
    this.constraints = falls(spec.constraints().size());
  }

  private static Fall[] falls(int size) {
    Fall[] falls = new Fall[size];
    Arrays.setAll(falls, i -> new Fall());
    return falls;
  }

  @Override
  public void learn(Trial complete) {
    front.add(complete);
    for (int i = 0; i < objectives.length; i++) {
      learn(objectives[i], complete, value(i), complete.objectives()[i]);
    }
    for (int i = 0; i < constraints.length; i++) {
      learn(constraints[i], complete, limit(i), complete.constraints()[i]);
    }
  }

  private static void learn(Fall fall, Trial complete, ToDoubleFunction<Report> value, double end) {
    complete.reports().stream()
        .mapToDouble(value)
        .filter(first -> !Double.isNaN(first))
        .findFirst()
        .ifPresent(first -> fall.add(first - end));
  }

  private static ToDoubleFunction<Report> value(int objective) {
    return report -> report.objectives()[objective];
  }

  private static ToDoubleFunction<Report> limit(int constraint) {
    return report -> report.constraints()[constraint];
  }

  @Override
  public boolean stops(Trial trial) {
    if (front.trials().isEmpty() || !looks(trial.reports().size())) {
      return false;
    }
    double feasible = 1;
    for (int i = 0; i < constraints.length; i++) {
      feasible *= forecast(trial, limit(i), constraints[i]).map(end -> end.below(0)).orElse(1.0);
    }
    return feasible < chance || feasible * beating(trial) < chance;
  }

  /** Whether a curve of so many points is looked at. */
  private boolean looks(int size) {
    double next = points;
    while (Math.ceil(next) < size) {
      next *= GROWTH;
    }
    return Math.ceil(next) == size;
  }

  /** At most the probability that no result of the front dominates the end. */
  private double beating(Trial trial) {
    CurveForecast[] ends = new CurveForecast[objectives.length];
    for (int i = 0; i < ends.length; i++) {
      Optional<CurveForecast> end = forecast(trial, value(i), objectives[i]);
      if (end.isEmpty()) {
        return 1;
      }
      ends[i] = end.get();
    }
    double least = 1;
    for (Trial best : front.trials()) {
      double dominated = 1;
      for (int i = 0; i < ends.length; i++) {
        dominated *= 1 - ends[i].below(best.objectives()[i]);
      }
      least = Math.min(least, 1 - dominated);
    }
    return least;
  }

  /** Empty where the newest report lacks the value, there are too few, or no fall is known. */
  private Optional<CurveForecast> forecast(Trial trial, ToDoubleFunction<Report> value, Fall fall) {
    boolean known = !Double.isNaN(value.applyAsDouble(trial.lastReport().orElseThrow()));
    Report[] reports =
        trial.reports().stream()
            .filter(report -> !Double.isNaN(value.applyAsDouble(report)))
            .toArray(Report[]::new);
    if (!known || reports.length < points || !(fall.usual() > 0)) {
      return Optional.empty();
    }
    double[] at = Arrays.stream(reports).mapToDouble(Report::at).toArray();
    double[] values = Arrays.stream(reports).mapToDouble(value).toArray();
    return curves.map(all -> all.forecast(at, values, fall.usual()));
  }
}
