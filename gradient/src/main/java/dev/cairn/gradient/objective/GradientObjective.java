package dev.cairn.gradient.objective;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.gradient.method.Meter;
import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.method.Training;
import dev.cairn.gradient.problem.Batch;
import dev.cairn.gradient.replay.Schedule;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import dev.cairn.run.Objective;
import dev.cairn.run.Progress;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Configuration;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Nearest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Trains a network by a method and answers its loss on the validation examples, and where the
 * hyperparameters are. The fidelity, where there is one, counts gradients; the cost of a trial is
 * in gradients, too. The same configuration gives the same answer, on one thread.
 */
public final class GradientObjective implements Objective {
  private static final String LOSS = "loss";

  private final Setup setup;
  private final Stories stories;

  /** Refuses, by an error, what the method cannot tune and objectives that no training has. */
  public GradientObjective(Setup setup, StudySpec spec) {
    this(setup, spec, (trial, story) -> {});
  }

  /** The same, whose trials tell what they found. */
  public GradientObjective(Setup setup, StudySpec spec, Stories stories) {
    this.setup = setup;
    this.stories = stories;
    check(spec);
  }

  /** All that goes on from a pause. */
  private record Saved(List<double[]> numbers, double gradients, long steps) {}

  private void check(StudySpec spec) {
    double[] unit = new double[spec.space().columns().size()];
    Arrays.fill(unit, 0.5);
    Configuration middle = spec.space().configuration(spec.space().decode(unit));
    Set<String> names =
        Torch.scoped(
            () -> {
              Start start = setup.start(middle, new Meter());
              setup.method().check(start);
              return values(start, setup.method().start(start)).keySet();
            });
    for (Goal goal : spec.goals()) {
      require(
          names.contains(goal.name()),
          "objectives",
          "A training has no value '%s'.%s",
          goal.name(),
          Nearest.hint(goal.name(), names));
    }
  }

  @Override
  public Evaluation evaluate(Configuration configuration, Progress progress)
      throws InterruptedException {
    return Torch.scoped(() -> train(configuration, progress));
  }

  private Evaluation train(Configuration configuration, Progress progress)
      throws InterruptedException {
    Optional<Saved> saved = progress.checkpoint(Saved.class);
    Meter meter = saved.map(last -> new Meter(last.gradients(), last.steps())).orElse(new Meter());
    Start start = setup.start(configuration, meter);
    Training training = setup.method().start(start);
    saved.ifPresent(last -> training.state().assign(last.numbers()));
    double until = progress.until() > 0 ? progress.until() : setup.gradients();
    Evaluation values = evaluation(start, training);
    double next = setup.nextReport(meter.gradients());
    while (meter.gradients() < until) {
      step(training);
      if (meter.gradients() >= Math.min(next, until)) {
        values = evaluation(start, training);
        progress.save(new Saved(training.state().numbers(), meter.gradients(), meter.steps()));
        if (progress.fidelity().isPresent()
            && progress.report(Math.min(until, meter.gradients()), values) != Verdict.CONTINUE) {
          return values;
        }
        next = setup.nextReport(meter.gradients());
      }
    }
    training.story().ifPresent(story -> stories.tell(progress.trial(), story));
    return values;
  }

  private static void step(Training training) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Torch.scoped(
        () -> {
          training.step();
          return true;
        });
  }

  private Evaluation evaluation(Start start, Training training) {
    return Evaluation.of(values(start, training))
        .and(Schedule.STEPS, (double) start.meter().steps())
        .cost(start.meter().gradients());
  }

  /** The values on the validation examples, and all else that a report has. */
  private Map<String, Double> values(Start start, Training training) {
    return Torch.scoped(
        () -> {
          Map<String, Double> values =
              Torch.detached(() -> measured(training, setup.problem().validation()));
          values.putAll(Torch.detached(() -> places(training)));
          setup.tracking().ifPresent(tracking -> values.putAll(tracking.of(start, training)));
          return values;
        });
  }

  private Map<String, Double> measured(Training training, Batch examples) {
    Tensors weights = training.weights();
    var values = new LinkedHashMap<String, Double>();
    values.put(LOSS, setup.problem().validationLoss(weights, examples).item_double());
    values.putAll(setup.problem().measure(weights, examples));
    return values;
  }

  /** Where the hyperparameters are, and what else the training tells. */
  private static Map<String, Double> places(Training training) {
    var places = new LinkedHashMap<String, Double>();
    training
        .hyperparameters()
        .values()
        .forEach((name, value) -> places.put(Schedule.AT + name, value));
    places.putAll(training.notes());
    return places;
  }

  /** The values on the test examples after a full training, and where it ended. */
  public Map<String, Double> assess(Configuration best) throws InterruptedException {
    return Torch.scoped(
        () -> {
          var meter = new Meter();
          Training training = setup.method().start(setup.start(best, meter));
          while (meter.gradients() < setup.gradients()) {
            step(training);
          }
          var values = new LinkedHashMap<String, Double>();
          measured(training, setup.problem().test())
              .forEach((name, value) -> values.put("test " + name, value));
          values.putAll(places(training));
          return values;
        });
  }
}
