package dev.cairn.samplers.gp.config;

/** How far below the expected value a lower confidence bound lies. */
public enum Confidence {
  /** Always the same number of deviations, as in the experiments of Xu et al. 2023. */
  CONSTANT {
    @Override
    double deviations(double constant, int columns, int trials) {
      return constant;
    }
  },
  /** √(0.2 d log 2t) deviations (Kandasamy, Schneider and Póczos 2015): fewer at first. */
  GROWING {
    @Override
    double deviations(double constant, int columns, int trials) {
      return Math.sqrt(0.2 * columns * StrictMath.log(2.0 * trials));
    }
  };

  abstract double deviations(double constant, int columns, int trials);
}
