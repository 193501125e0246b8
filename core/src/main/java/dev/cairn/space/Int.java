package dev.cairn.space;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Value;
import java.util.Optional;

/** A whole-number parameter low, low + step, ... up to high. */
public record Int(String name, long low, long high, Scale scale, long step, Traits<Long> traits)
    implements Parameter<Long> {

  public Int {
    Checks.name(name);
    require(
        scale != Scale.LOGIT,
        name + ".scale",
        "The parameter %s is a whole number on a logit scale; expected linear or log.",
        name);
    Checks.range(name, (double) low, (double) high, scale);
    require(
        step >= 1 && step <= Math.max(1, high - low),
        name + ".step",
        "The step of %s is %s; expected a whole number from 1 to %s.",
        name,
        step,
        Math.max(1, high - low));
    require(
        Math.max(Math.abs(low), Math.abs(high)) <= 1L << 53,
        name + ".high",
        "The parameter %s has bounds beyond 2^53, where doubles no longer hold every whole number.",
        name);
    Prior prior = traits.priorOrNull();
    require(
        prior == null || (prior.mean() >= low && prior.mean() <= high),
        name + ".prior",
        "The prior mean of %s lies outside [%s, %s].",
        name,
        low,
        high);
    Long preset = traits.presetOrNull();
    require(
        preset == null || (preset >= low && preset <= high && (preset - low) % step == 0),
        name + ".default",
        "The default of %s is %s; expected %s.",
        name,
        preset,
        expected(low, high, step));
  }

  /** Searched evenly in the number itself. */
  public static Int of(String name, long low, long high) {
    return new Int(name, low, high, Scale.LINEAR, 1, Traits.none());
  }

  /** Searched evenly in the logarithm. */
  public static Int log(String name, long low, long high) {
    return new Int(name, low, high, Scale.LOG, 1, Traits.none());
  }

  public Int step(long step) {
    return new Int(name, low, high, scale, step, traits);
  }

  /** Searched evenly on a scale. */
  public Int scale(Scale scale) {
    return new Int(name, low, high, scale, step, traits);
  }

  public Int preset(long value) {
    return with(traits.preset(value));
  }

  public Int prior(double mean, double spread) {
    return with(traits.prior(mean, spread));
  }

  Int believed(Optional<Prior> prior) {
    return with(traits.believed(prior));
  }

  public Int when(Condition condition) {
    return with(traits.when(condition));
  }

  private Int with(Traits<Long> changed) {
    return new Int(name, low, high, scale, step, changed);
  }

  /** The condition that this parameter lies in [from, to]. */
  public Condition between(long from, long to) {
    return new Condition.Between(name, from, to);
  }

  @Override
  public int width() {
    return 1;
  }

  @Override
  public Domain domain(int component) {
    return Domain.Lattice.of((double) low, (double) step, (high - low) / step + 1, scale);
  }

  @Override
  public Long value(double[] raw, int at) {
    return (long) raw[at];
  }

  @Override
  public void store(Long value, double[] raw, int at) {
    raw[at] = value;
  }

  @Override
  public Value toValue(Long value) {
    return Value.of(value.longValue());
  }

  @Override
  public Long fromValue(String path, Value value) {
    if (!domain(0).contains(value.number())) {
      throw Checks.unexpected(path, value, this);
    }
    return (long) value.number();
  }

  @Override
  public String expected() {
    return expected(low, high, step);
  }

  private static String expected(long low, long high, long step) {
    return "a whole number in ["
        + low
        + ", "
        + high
        + "]"
        + (step > 1 ? " in steps of " + step : "");
  }

  @Override
  public Optional<Prior> unitPrior() {
    return traits.prior().map(prior -> UnitPrior.of(prior, domain(0), scale));
  }
}
