package dev.cairn.space;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Value;
import java.util.Optional;
import java.util.OptionalDouble;

/** A floating-point parameter in [low, high], optionally on a grid low, low + step, ... */
public record Real(
    String name, double low, double high, Scale scale, OptionalDouble step, Traits<Double> traits)
    implements Parameter<Double> {

  public Real {
    Checks.name(name);
    Checks.range(name, low, high, scale);
    require(
        step.isEmpty()
            || (step.getAsDouble() > 0 && step.getAsDouble() <= Math.max(high - low, 1e-300)),
        name + ".step",
        "The step of %s is %s; expected a positive number of at most high - low (%s).",
        name,
        step.orElse(0),
        high - low);
    Prior prior = traits.priorOrNull();
    require(
        prior == null || (prior.mean() >= low && prior.mean() <= high),
        name + ".prior",
        "The prior mean of %s lies outside [%s, %s].",
        name,
        low,
        high);
    Double preset = traits.presetOrNull();
    require(
        preset == null || domain(low, high, scale, step).contains(preset),
        name + ".default",
        "The default of %s is %s; expected %s.",
        name,
        preset,
        expected(low, high, step));
  }

  private Real(String name, double low, double high, Scale scale) {
    this(name, low, high, scale, OptionalDouble.empty(), Traits.none());
  }

  /** Searched evenly in the number itself. */
  public static Real of(String name, double low, double high) {
    return new Real(name, low, high, Scale.LINEAR);
  }

  /** Searched evenly in the logarithm: for learning rates, penalties, widths. */
  public static Real log(String name, double low, double high) {
    return new Real(name, low, high, Scale.LOG);
  }

  /** Searched evenly in log(x / (1 - x)): for momenta, rates near 0 or 1. */
  public static Real logit(String name, double low, double high) {
    return new Real(name, low, high, Scale.LOGIT);
  }

  public Real step(double step) {
    return new Real(name, low, high, scale, OptionalDouble.of(step), traits);
  }

  /** Searched evenly on a scale. */
  public Real scale(Scale scale) {
    return new Real(name, low, high, scale, step, traits);
  }

  public Real preset(double value) {
    return with(traits.preset(value));
  }

  public Real prior(double mean, double spread) {
    return with(traits.prior(mean, spread));
  }

  Real believed(Optional<Prior> prior) {
    return with(traits.believed(prior));
  }

  public Real when(Condition condition) {
    return with(traits.when(condition));
  }

  private Real with(Traits<Double> changed) {
    return new Real(name, low, high, scale, step, changed);
  }

  /** The condition that this parameter lies in [from, to]. */
  public Condition between(double from, double to) {
    return new Condition.Between(name, from, to);
  }

  @Override
  public int width() {
    return 1;
  }

  @Override
  public Domain domain(int component) {
    return domain(low, high, scale, step);
  }

  private static Domain domain(double low, double high, Scale scale, OptionalDouble step) {
    if (step.isEmpty()) {
      return new Domain.Interval(low, high, scale);
    }
    long levels = 1 + (long) Math.floor((high - low) / step.getAsDouble() + 1e-9);
    return Domain.Lattice.of(low, step.getAsDouble(), levels, scale);
  }

  @Override
  public Double value(double[] raw, int at) {
    return raw[at];
  }

  @Override
  public void store(Double value, double[] raw, int at) {
    raw[at] = value;
  }

  @Override
  public Value toValue(Double value) {
    return Value.of(value.doubleValue());
  }

  @Override
  public Double fromValue(String path, Value value) {
    double exact = domain(0).snap(value.number());
    if (!domain(0).contains(exact)) {
      throw Checks.unexpected(path, value, this);
    }
    return exact;
  }

  @Override
  public String expected() {
    return expected(low, high, step);
  }

  private static String expected(double low, double high, OptionalDouble step) {
    return "a number in ["
        + low
        + ", "
        + high
        + "]"
        + (step.isPresent() ? " in steps of " + step.getAsDouble() : "");
  }

  @Override
  public Optional<Prior> unitPrior() {
    return traits.prior().map(prior -> UnitPrior.of(prior, domain(0), scale));
  }
}
