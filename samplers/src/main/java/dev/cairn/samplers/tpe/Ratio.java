package dev.cairn.samplers.tpe;

/** The densities l of better and g of worse trials over the same columns. */
record Ratio(ParzenEstimator better, ParzenEstimator worse) {
  /** log l/g at a point. */
  double log(double[] point) {
    return better.logDensity(point) - worse.logDensity(point);
  }

  int kernels() {
    return better.kernels() + worse.kernels();
  }
}
