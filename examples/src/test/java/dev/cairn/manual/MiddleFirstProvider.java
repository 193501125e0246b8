package dev.cairn.manual;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

// snippet: a-provider
/** Makes {@link MiddleFirst} known as {@code middle-first}. */
public final class MiddleFirstProvider implements SamplerProvider<MiddleFirst.Options> {
  @Override
  public String id() {
    return "middle-first";
  }

  @Override
  public String summary() {
    return "the middle of the space, then uniform points around it";
  }

  @Override
  public String paper() {
    return "";
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.GENERAL;
  }

  @Override
  public Class<MiddleFirst.Options> options() {
    return MiddleFirst.Options.class;
  }

  @Override
  public Sampler create(MiddleFirst.Options options, StudySpec spec) {
    return new MiddleFirst(options);
  }
}
// end
