package dev.cairn.samplers.gp.model;

import dev.cairn.trial.State;
import dev.cairn.trial.Trial;

/** A number that trials end with; NaN where one has none. */
public sealed interface Quantity {
  double[] NONE = {};

  double of(Trial trial);

  /**
   * An objective; of a pruned trial, or one that has not ended, what it reported last. Of several
   * objectives a trial has all or none, so that their models are over the same trials.
   */
  record Objective(int index) implements Quantity {
    @Override
    public double of(Trial trial) {
      double[] values =
          onTheWay(trial)
              ? trial.lastReport().map(report -> report.objectives()).orElse(NONE)
              : trial.objectives();
      boolean whole = trial.state() != State.FAILED && values.length > 0;
      for (double value : values) {
        whole &= Double.isFinite(value);
      }
      return whole ? values[index] : Double.NaN;
    }
  }

  /** Whether a trial gave no result but perhaps reports, of which the last counts. */
  private static boolean onTheWay(Trial trial) {
    return trial.state() == State.PRUNED || !trial.state().finished();
  }

  /** A constraint's value. */
  record Constraint(int index) implements Quantity {
    @Override
    public double of(Trial trial) {
      if (trial.state() == State.COMPLETE) {
        return trial.constraints()[index];
      }
      return onTheWay(trial)
          ? trial.lastReport().map(report -> report.constraints()[index]).orElse(Double.NaN)
          : Double.NaN;
    }
  }

  /**
   * An objective plus what its cost is worth: the weight for each doubling of the cost (after Wang,
   * Dernoncourt and Bui, Bayesian Optimization for Selecting Efficient Machine Learning Models,
   * 2020).
   */
  record Traded(int index, double weight) implements Quantity {
    @Override
    public double of(Trial trial) {
      return new Objective(index).of(trial) + weight * new LogCost().of(trial) / StrictMath.log(2);
    }
  }

  /** The natural logarithm of the cost of a trial that was completed. */
  record LogCost() implements Quantity {
    @Override
    public double of(Trial trial) {
      return trial.state() == State.COMPLETE && trial.cost() > 0
          ? StrictMath.log(trial.cost())
          : Double.NaN;
    }
  }

  /** 1 where the trial failed, -1 where it did not. */
  record Failure() implements Quantity {
    @Override
    public double of(Trial trial) {
      return trial.suggested() ? trial.state() == State.FAILED ? 1 : -1 : Double.NaN;
    }
  }
}
