package dev.cairn.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.run.Budget;
import dev.cairn.run.Progress;
import dev.cairn.run.Tuner;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.scheduling.Schedulers;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Configuration;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.study.StudyFormat;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Grid;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import dev.cairn.value.Options;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EarlyStoppingTest {
  // snippet: early-stopping
  static final Real RATE = Real.log("rate", 1e-3, 1);

  static final StudySpec CURVES =
      StudySpec.of("curves", SearchSpace.of(RATE), Goal.minimize("loss"))
          .withFidelity("epoch", 1, 27)
          .withSampler("random")
          .withScheduler("asha");

  static Evaluation train(Configuration settings, Progress progress) {
    var model = new Model();
    for (int epoch = 1; epoch <= progress.until(); epoch++) {
      model.train(settings.get(RATE));
      if (progress.report(epoch, model.loss()) != Verdict.CONTINUE) {
        break;
      }
    }
    return Evaluation.of(model.loss());
  }

  // end

  /** Gradient descent on a parabola; the best rate is 0.5. */
  static final class Model {
    private double weight = 1;
    private int epochs;

    void train(double rate) {
      weight -= rate * 2 * weight * 0.8;
      epochs++;
    }

    double loss() {
      return weight * weight;
    }
  }

  // snippet: early-stopping-resumed
  static final class Resumable {
    private final Map<Integer, Model> models = new HashMap<>();

    Evaluation train(Configuration settings, Progress progress) {
      Model model = models.computeIfAbsent(progress.trial(), number -> new Model());
      while (model.epochs < progress.until()) {
        model.train(settings.get(RATE));
        if (progress.report(model.epochs, model.loss()) != Verdict.CONTINUE) {
          break;
        }
      }
      return Evaluation.of(model.loss());
    }
  }

  // end

  // snippet: early-stopping-grid
  static final StudySpec STEPS =
      StudySpec.of("steps", SearchSpace.of(RATE), Goal.minimize("loss"))
          .withFidelity(
              Grid.of(List.of("epoch", "fraction"), new double[][] {{3, 0.25}, {9, 0.5}, {27, 1}}))
          .withScheduler("hyperband");

  static Evaluation trainOnPart(Configuration settings, Progress progress) {
    var model = new Model();
    for (int epoch = 1; epoch <= progress.until("epoch"); epoch++) {
      model.train(progress.until("fraction") * settings.get(RATE));
    }
    return Evaluation.of(model.loss());
  }

  // end

  @Test
  void aGrid_isGoneThroughStepByStep() throws InterruptedException {
    var outcome =
        Tuner.of(STEPS.withSampler("random"))
            .run(EarlyStoppingTest::trainOnPart, Budget.trials(9 + 5));
    // of the first bracket 9, 3 and 1, of the second 5 and 1, each step from the start
    double costs = 9 * 0.75 + (3 + 5) * 4.5 + (1 + 1) * 27;
    assertThat(outcome.view().evaluations()).isEqualTo(costs / 27);
    assertThat(outcome.best()).isPresent();
  }

  @Test
  void mostTrials_areStoppedEarly_andTheBestIsComplete() throws InterruptedException {
    var outcome = Tuner.of(CURVES).run(EarlyStoppingTest::train, Budget.trials(40));
    var finished = outcome.view().finished();
    assertThat(finished).filteredOn(t -> t.state() == State.PRUNED).hasSizeGreaterThan(20);
    assertThat(outcome.best().orElseThrow().reports()).hasSize(27);
    double epochs = finished.stream().mapToInt(t -> t.reports().size()).sum();
    assertThat(epochs).isLessThan(0.5 * 40 * 27);
  }

  @Test
  void resumedTrials_goOn_whereTheyWere() throws InterruptedException, IOException {
    Resumable objective = new Resumable();
    Budget ten = Budget.UNLIMITED.withEvaluations(10);
    var outcome = Tuner.of(promoting()).run(objective::train, ten);
    assertThat(outcome.view().pending()).extracting(Trial::state).contains(State.PAUSED);
    assertThat(outcome.best()).isPresent();
    int trained = objective.models.values().stream().mapToInt(model -> model.epochs).sum();
    assertThat(trained).isBetween(10 * 27, 11 * 27);
  }

  @Test
  void theSchedulersOfTheChapter_existWithTheirOptions() throws IOException {
    String chapter = Files.readString(Path.of("../docs/manual/early-stopping.md"));
    for (SchedulerProvider<?> provider : Schedulers.all()) {
      if (!provider.id().startsWith("testkit")) {
        assertThat(chapter).contains("`" + provider.id() + "`");
        Options.describe(provider.options())
            .forEach(option -> assertThat(chapter).contains("`" + option.name() + "`"));
      }
    }
  }

  @Test
  void aRule_isLaidUponAScheduler() throws IOException {
    StudySpec read = read("rules.yaml");
    Value promoting = Value.of(Map.of("id", Value.of("asha"), "mode", Value.of("promote")));
    Map<String, Value> options = Map.of("above", Value.of(0.9), "within", promoting);
    assertThat(read).isEqualTo(CURVES.withScheduler(Algorithm.of("threshold", options)));
    assertThat(Schedulers.create(read)).isNotNull();
  }

  private static StudySpec promoting() throws IOException {
    StudySpec read = read("early-stopping.yaml");
    assertThat(read)
        .isEqualTo(CURVES.withScheduler(Algorithm.of("asha", Map.of("mode", Value.of("promote")))));
    return read;
  }

  private static StudySpec read(String file) throws IOException {
    String text = Files.readString(Path.of("src/test/resources/manual", file));
    return StudyFormat.parse(Section.of("", SpaceFilesTest.value(text)));
  }
}
