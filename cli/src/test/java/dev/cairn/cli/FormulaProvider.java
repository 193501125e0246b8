package dev.cairn.cli;

import dev.cairn.run.Objective;
import dev.cairn.run.Progress;
import dev.cairn.run.Runner;
import dev.cairn.run.RunnerProvider;
import dev.cairn.run.ThreadRunner;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Configuration;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code objective: {formula: {}}}: every objective is the square of {@code x}, every constraint
 * {@code x - 0.5}; with {@code fail: true} each trial fails, and {@code deadly: 1} ends the process
 * in trial 1. Reports at each fidelity.
 */
public final class FormulaProvider implements RunnerProvider {
  @Override
  public String id() {
    return "formula";
  }

  @Override
  public String summary() {
    return "squares x";
  }

  @Override
  public Runner open(Value settings, StudySpec spec, int slots, Place place) {
    Section section = Section.of("objective.formula", settings);
    boolean fail = section.flag("fail", false);
    long deadly = section.findWhole("deadly").orElse(-1L);
    section.close();
    Objective objective =
        (configuration, progress) -> {
          if (fail) {
            throw new IllegalStateException("it fails\nas it was told");
          }
          if (progress.trial() == deadly) {
            System.exit(9);
          }
          return evaluate(spec, configuration, progress);
        };
    return new ThreadRunner(objective, slots);
  }

  private static Evaluation evaluate(
      StudySpec spec, Configuration configuration, Progress progress) {
    Evaluation values = values(spec, configuration);
    for (int at = 1; spec.fidelity().isPresent() && at <= progress.until(); at++) {
      if (progress.report(at, values) != Verdict.CONTINUE) {
        return values;
      }
    }
    return values;
  }

  private static Evaluation values(StudySpec spec, Configuration configuration) {
    double x = x(configuration);
    var values = new LinkedHashMap<String, Double>();
    spec.goals().forEach(goal -> values.put(goal.name(), x * x));
    spec.constraints().forEach(name -> values.put(name, x - 0.5));
    return Evaluation.of(values);
  }

  private static double x(Configuration configuration) {
    return configuration.toValue().fields().getOrDefault("x", Value.NULL).number();
  }

  @Override
  public Map<String, Double> assess(
      Value settings, StudySpec spec, Configuration best, Place place) {
    return Map.of("test_error", x(best) * x(best) + 1);
  }
}
