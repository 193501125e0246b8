package dev.cairn.samplers.qmc;

import dev.cairn.math.qmc.Sobol;
import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

/** Provides {@link QmcSearch}. */
public final class QmcProvider implements SamplerProvider<QmcOptions> {
  @Override
  public String id() {
    return "qmc";
  }

  @Override
  public String summary() {
    return "Walks through a scrambled Sobol sequence, which fills the space more evenly than chance.";
  }

  @Override
  public String paper() {
    return "Owen, Randomly Permuted (t,m,s)-Nets and (t,s)-Sequences, 1995";
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.GENERAL;
  }

  @Override
  public Class<QmcOptions> options() {
    return QmcOptions.class;
  }

  @Override
  public Sampler create(QmcOptions options, StudySpec spec) {
    int dimension = spec.space().size();
    return new QmcSearch(
        options.scramble() ? Sobol.scrambled(dimension, spec.seed()) : Sobol.plain(dimension));
  }
}
