package dev.cairn.samplers.portfolio;

import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Samplers;
import dev.cairn.sampling.Suggestion;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A portfolio: by rules that look at the space, the objectives and the trials so far, each trial is
 * left to one of the other samplers, with its defaults. The lineage says which and why. Costs what
 * the chosen one costs; deterministic as they are.
 */
final class Auto implements Sampler {
  private final AutoOptions options;
  private final Map<String, Sampler> members = new LinkedHashMap<>();

  Auto(AutoOptions options, StudySpec spec) {
    this.options = options;
    for (String id : Choice.ids(spec.goals().size())) {
      members.put(id, Samplers.create(spec.withSampler(id)));
    }
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    Choice choice = Choice.of(Situation.of(view), options);
    return member(choice.id())
        .suggest(view, random)
        .map(
            suggestion ->
                new Suggestion(
                    suggestion.row(),
                    choice.id() + " (" + choice.why() + "): " + suggestion.reason()));
  }

  @Override
  public Optional<Trial> recommend(StudyView view) {
    return member(Choice.of(Situation.of(view), options).id()).recommend(view);
  }

  private Sampler member(String id) {
    Sampler member = members.get(id);
    if (member == null) {
      throw new IllegalStateException("The portfolio has no member " + id + ".");
    }
    return member;
  }
}
