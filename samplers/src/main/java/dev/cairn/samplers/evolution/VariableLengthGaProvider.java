package dev.cairn.samplers.evolution;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

/** Provides {@link VariableLengthGa}. */
public final class VariableLengthGaProvider implements SamplerProvider<VariableLengthOptions> {
  @Override
  public String id() {
    return "variable-length-ga";
  }

  @Override
  public String summary() {
    return "Evolves short lists first and extends the best, one element at a time.";
  }

  @Override
  public String paper() {
    return "Xiao, Yan, Basodi, Ji and Pan, Efficient Hyperparameter Optimization in Deep Learning"
        + " Using a Variable Length Genetic Algorithm, 2020";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(1, true, false, true);
  }

  @Override
  public Class<VariableLengthOptions> options() {
    return VariableLengthOptions.class;
  }

  @Override
  public Sampler create(VariableLengthOptions options, StudySpec spec) {
    return new VariableLengthGa(options, spec);
  }
}
