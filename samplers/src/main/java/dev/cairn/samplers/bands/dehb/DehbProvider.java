package dev.cairn.samplers.bands.dehb;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

/** Provides {@link Dehb}. */
public final class DehbProvider implements SamplerProvider<DehbOptions> {
  @Override
  public String id() {
    return "dehb";
  }

  @Override
  public String summary() {
    return "Evolves a population at each fidelity by differences of the one below; for hyperband.";
  }

  @Override
  public String paper() {
    return "Awad, Mallik and Hutter, DEHB: Evolutionary Hyperband for Scalable, Robust and Efficient"
        + " Hyperparameter Optimization, 2021";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(1, true, false);
  }

  @Override
  public Class<DehbOptions> options() {
    return DehbOptions.class;
  }

  @Override
  public Sampler create(DehbOptions options, StudySpec spec) {
    Sizes sizes =
        spec.fidelity()
            .map(fidelity -> Sizes.of(options.eta(), fidelity))
            .orElseGet(() -> new Sizes(options.eta(), Double.NaN, Double.NaN));
    return new Dehb(options, spec.space(), sizes);
  }
}
