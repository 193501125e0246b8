package dev.cairn.testkit;

import dev.cairn.run.Objective;
import dev.cairn.run.Progress;
import dev.cairn.space.Configuration;
import dev.cairn.trial.Evaluation;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Plays a list of steps, one a call, and keeps the configurations it was given. Thread-safe. */
public final class ScriptedObjective implements Objective {
  private final List<Objective> steps;
  private final AtomicInteger calls = new AtomicInteger();
  private final ConcurrentLinkedQueue<Configuration> seen = new ConcurrentLinkedQueue<>();

  private ScriptedObjective(List<Objective> steps) {
    this.steps = List.copyOf(steps);
  }

  public static ScriptedObjective of(Objective... steps) {
    return new ScriptedObjective(List.of(steps));
  }

  /** A step that answers a value. */
  public static Objective value(double value) {
    return (configuration, progress) -> Evaluation.of(value);
  }

  /** A step that throws. */
  public static Objective failure(String why) {
    return (configuration, progress) -> {
      throw new IllegalStateException(why);
    };
  }

  @Override
  public Evaluation evaluate(Configuration configuration, Progress progress) throws Exception {
    seen.add(configuration);
    int call = calls.getAndIncrement();
    if (call >= steps.size()) {
      throw new IllegalStateException("The script has " + steps.size() + " steps only.");
    }
    return steps.get(call).evaluate(configuration, progress);
  }

  /** In the order of the calls. */
  public List<Configuration> seen() {
    return List.copyOf(seen);
  }
}
