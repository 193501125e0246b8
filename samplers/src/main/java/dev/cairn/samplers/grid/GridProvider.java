package dev.cairn.samplers.grid;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.trial.StudySpec;

/** Provides {@link GridSearch}. */
public final class GridProvider implements SamplerProvider<GridOptions> {
  @Override
  public String id() {
    return "grid";
  }

  @Override
  public String summary() {
    return "Tries every combination of a few values of each parameter once, then stops.";
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
  public Class<GridOptions> options() {
    return GridOptions.class;
  }

  @Override
  public Sampler create(GridOptions options, StudySpec spec) {
    return new GridSearch(Grid.of(spec.space(), options.levels()));
  }
}
