package dev.cairn.schedulers.stopping;

import dev.cairn.math.statistics.Wilcoxon;
import dev.cairn.trial.Report;
import dev.cairn.trial.Trial;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * For reports that are each the value on one fold or instance, whose number is the fidelity: stops
 * a trial whose values are worse than those of the best complete trial on the instances that both
 * have, by a one-sided signed-rank test (exact up to 50 instances), unless its mean there is no
 * worse. With several objectives the best are the frontier, and one of them must be that much
 * better in every objective; trials that violate a constraint are never among the best, and a trial
 * that violates less on these instances is not stopped. A decision costs the frontier times the
 * reports of the trial.
 *
 * <p>Differs from Optuna's pruner of this kind, whose defaults it has, in that instances without a
 * difference are left out instead of split.
 */
final class SignedRank implements Rule {
  private final double chance;
  private final int startup;
  private final Front front = new Front();

  SignedRank(double chance, int startup) {
    this.chance = chance;
    this.startup = startup;
  }

  @Override
  public void learn(Trial complete) {
    front.add(complete);
  }

  @Override
  public boolean stops(Trial trial) {
    Map<Double, Report> own = new HashMap<>();
    trial.reports().forEach(report -> own.put(report.at(), report));
    return front.trials().stream().anyMatch(best -> loses(own, best));
  }

  private boolean loses(Map<Double, Report> own, Trial best) {
    double violation = 0;
    for (Report other : best.reports()) {
      Report mine = own.get(other.at());
      violation +=
          mine == null ? 0 : Violation.of(mine.constraints()) - Violation.of(other.constraints());
    }
    if (violation < 0) {
      return false;
    }
    for (int i = 0; i < best.objectives().length; i++) {
      if (!worse(own, best, i)) {
        return false;
      }
    }
    return true;
  }

  private boolean worse(Map<Double, Report> own, Trial best, int objective) {
    DoubleStream.Builder mine = DoubleStream.builder();
    DoubleStream.Builder others = DoubleStream.builder();
    int common = 0;
    double difference = 0;
    for (Report other : best.reports()) {
      Report report = own.get(other.at());
      double value = report == null ? Double.NaN : report.objectives()[objective];
      if (!Double.isNaN(value - other.objectives()[objective])) {
        mine.add(value);
        others.add(other.objectives()[objective]);
        difference += value - other.objectives()[objective];
        common++;
      }
    }
    return common >= startup
        && difference > 0
        && Wilcoxon.signedRank(mine.build().toArray(), others.build().toArray()).pGreater()
            < chance;
  }
}
