package dev.cairn.protocols.privacy;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.space.Domain;
import dev.cairn.trial.Privacy;
import dev.cairn.trial.StudySpec;

/** What each look of a study is, by what the study declares. */
record Looks(StudySpec spec, Privacy.Look declared) {
  private static final double MOST_STEPS = 1e12;
  private static final double ROUNDING = 1e-9;

  /** The private training of one look. */
  record Training(double samplingRate, double noise, long steps) {
    RenyiCurve curve() {
      return new SubsampledGaussian(samplingRate, noise).times(steps);
    }

    @Override
    public String toString() {
      return "sampling rate %s, noise %s, %s steps".formatted(samplingRate, noise, steps);
    }
  }

  /** Of a look to a fidelity, NaN without one. */
  Training at(double[] row, double until) {
    double samplingRate = value(declared.samplingRate(), row, until);
    double length = value(declared.length(), row, until);
    return new Training(
        samplingRate, value(declared.noise(), row, until), steps(length, samplingRate));
  }

  /**
   * As costly as any look of the study, or more; an error where one is none that can be accounted
   * for.
   */
  Training worst() {
    double most = high(declared.samplingRate());
    require(
        most <= 1,
        "privacy.sampling_rate",
        "The sampling rate goes up to %s; expected at most 1: the batch over the number of records.",
        most);
    double noise = low(declared.noise());
    require(
        noise >= SubsampledGaussian.LEAST_NOISE,
        "privacy.noise",
        "The noise goes down to %s; expected at least %s: the standard deviation over the clipping"
            + " norm.",
        noise,
        SubsampledGaussian.LEAST_NOISE);
    long steps = steps(high(declared.length()), low(declared.samplingRate()));
    require(
        steps <= MOST_STEPS,
        declared.epochs() ? "privacy.epochs" : "privacy.steps",
        "A trial takes up to %s steps; expected at most %s.",
        steps,
        MOST_STEPS);
    return new Training(most, noise, steps);
  }

  private long steps(double length, double samplingRate) {
    double steps = declared.epochs() ? length / samplingRate : length;
    return Math.max(1, (long) Math.ceil(steps - ROUNDING));
  }

  private double value(Privacy.Amount amount, double[] row, double until) {
    return amount.factor()
        * amount
            .of()
            .map(name -> fidelity(name) ? fidelity(name, until) : row[column(name)])
            .orElse(1.0);
  }

  private double low(Privacy.Amount amount) {
    return amount.factor() * amount.of().map(name -> domain(name).low()).orElse(1.0);
  }

  private double high(Privacy.Amount amount) {
    return amount.factor()
        * amount
            .of()
            .map(name -> fidelity(name) ? fidelity(name, spec.fullFidelity()) : domain(name).high())
            .orElse(1.0);
  }

  private boolean fidelity(String name) {
    return spec.fidelity().filter(declared -> declared.names().contains(name)).isPresent();
  }

  private double fidelity(String name, double at) {
    return spec.fidelity().orElseThrow().values(at).getOrDefault(name, Double.NaN);
  }

  private int column(String name) {
    return spec.space().column(name).orElseThrow().index();
  }

  private Domain domain(String name) {
    return spec.space().column(name).orElseThrow().domain();
  }
}
