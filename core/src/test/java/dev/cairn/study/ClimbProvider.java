package dev.cairn.study;

import dev.cairn.sampling.Capabilities;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.sampling.Suggestion;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.Options;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A sampler that depends on all it is given: it perturbs the best trial, less with every trial. */
public final class ClimbProvider implements SamplerProvider<Options.None> {
  @Override
  public String id() {
    return "climb";
  }

  @Override
  public String summary() {
    return "perturbs the best";
  }

  @Override
  public String paper() {
    return "";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(1, true, false);
  }

  @Override
  public Class<Options.None> options() {
    return Options.None.class;
  }

  @Override
  public Sampler create(Options.None options, StudySpec spec) {
    return ClimbProvider::suggest;
  }

  private static Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    double[] unit = random.doubles(view.spec().space().size()).toArray();
    Optional<Trial> best = Ranking.best(view);
    double reach = 1.0 / (1 + view.finished().size() + view.pending().size());
    for (int i = 0; i < unit.length && best.isPresent(); i++) {
      double center = best.get().unit()[i];
      unit[i] = Double.isNaN(center) ? unit[i] : center + reach * (unit[i] - 0.5);
    }
    return Optional.of(new Suggestion(view.spec().space().decode(unit), "near the best"));
  }
}
