package dev.cairn.space;

/** Carries a prior from a parameter's scale to the unit coordinate of its column. */
final class UnitPrior {
  private UnitPrior() {}

  static Prior of(Prior prior, Domain domain, Scale scale) {
    double range = scale.forward(domain.high()) - scale.forward(domain.low());
    double cells = domain.encode(domain.high()) - domain.encode(domain.low());
    double perUnit = range > 0 && cells > 0 ? cells / range : 1;
    return new Prior(domain.encode(prior.mean()), prior.spread() * perUnit);
  }
}
