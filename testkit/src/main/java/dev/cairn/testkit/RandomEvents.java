package dev.cairn.testkit;

import dev.cairn.random.Stream;
import dev.cairn.space.Choice;
import dev.cairn.space.Group;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.study.StudyFormat;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Allowance;
import dev.cairn.trial.Command;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.Loss;
import dev.cairn.trial.Origin;
import dev.cairn.trial.Policy;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Value;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Events of every kind with the values that are hard to keep: NaN, infinities, the largest and
 * smallest numbers, empty and long texts of any letters. They make no sense as a study.
 */
public final class RandomEvents {
  private static final double[] HARD = {
    0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE, -Double.MAX_VALUE, 0.1
  };
  private static final long[] EDGES = {
    0, 1, -1, 127, 128, -64, -65, Long.MAX_VALUE, Long.MIN_VALUE
  };
  private static final String[] LETTERS = {
    "a", "Z", "0", " ", "\n", "\0", "é", "日", "😀", "\"", "\\"
  };

  private static final int KINDS = 15;
  private static final List<Command> COMMANDS = List.of(Command.values());
  private static final List<Loss> LOSSES = List.of(Loss.values());
  private static final List<State> STATES = List.of(State.values());

  private final RandomGenerator random;

  public RandomEvents(long seed) {
    this.random = Stream.of(seed);
  }

  /** One event of every kind, then random ones up to the count. */
  public List<Event> list(int count) {
    var events = new ArrayList<Event>();
    for (int i = 0; i < count; i++) {
      events.add(event(i < KINDS ? i : random.nextInt(KINDS)));
    }
    return events;
  }

  private Event event(int kind) {
    return switch (kind) {
      case 0 -> new Event.Opened(spec());
      case 1 -> new Event.Enqueued(reals(), text());
      case 2 -> new Event.Imported(reals(), reals(), reals(), text(), whole());
      case 3 -> new Event.Asked(small(), real(), whole(), text(), whole());
      case 4 -> new Event.Suggested(small(), reals(), new Lineage(text(), text()));
      case 5 -> new Event.Resumed(small(), small(), real(), text(), whole());
      case 6 -> new Event.Reported(small(), small(), real(), reals(), reals(), metrics(), whole());
      case 7 -> new Event.Paused(small(), small(), whole());
      case 8 -> new Event.Lost(small(), small(), loss(), text(), whole());
      case 9 ->
          new Event.Told(
              small(),
              small(),
              STATES.get(random.nextInt(STATES.size())),
              reals(),
              reals(),
              metrics(),
              real(),
              text(),
              whole());
      case 12 ->
          new Event.Forked(
              small(),
              new Origin(small(), real()),
              small(),
              reals(),
              new Lineage(text(), text()),
              real(),
              text(),
              whole());
      case 11 -> new Event.Restarted(small(), small(), real(), whole());
      case 10 -> new Event.Budgeted(allowance());
      case 13 -> new Event.Commanded(small(), command(), text(), whole());
      default -> new Event.Noted(small(), random.nextBoolean(), text(), whole());
    };
  }

  private Loss loss() {
    return LOSSES.get(random.nextInt(LOSSES.size()));
  }

  private Command command() {
    return COMMANDS.get(random.nextInt(COMMANDS.size()));
  }

  private Allowance allowance() {
    Allowance allowance = Allowance.UNLIMITED;
    if (random.nextBoolean()) {
      allowance = allowance.withTrials(random.nextBoolean() ? 1 : Integer.MAX_VALUE);
    }
    if (random.nextBoolean()) {
      allowance = allowance.withEvaluations(random.nextBoolean() ? Double.MIN_VALUE : 1e9);
    }
    return random.nextBoolean() ? allowance.withTime(time()) : allowance;
  }

  private Duration time() {
    return Duration.ofSeconds(random.nextBoolean() ? 0 : Long.MAX_VALUE, 1 + random.nextInt(9));
  }

  private StudySpec spec() {
    var space =
        SearchSpace.of(
            Real.log("rate", 1e-4, 0.3),
            Int.of("depth", 1, 1 + random.nextInt(1, 100)),
            Choice.of(
                "model",
                Group.of("linear"),
                Group.of("forest", Int.log("trees", 1, 1000), Real.of("share", 0.1, 1))));
    return StudySpec.of(
            "s" + random.nextInt(1000), space, Goal.minimize("loss"), Goal.maximize("f1"))
        .withConstraints("memory")
        .withFidelity("epoch", 1, 1 + random.nextInt(100))
        .withSampler(Algorithm.of("gp", Map.of("options", value(3))))
        .withScheduler("asha")
        .withPolicy(new Policy(random.nextInt(3), 1 + random.nextInt(5), random.nextBoolean()))
        .withSeed(whole());
  }

  private Value value(int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 5)) {
      case 0 -> Value.NULL;
      case 1 -> Value.of(random.nextBoolean());
      case 2 -> Value.of(whole());
      case 3 -> Value.of(real());
      case 4 -> Value.of(text());
      case 5 -> Value.of(List.of(value(depth - 1), value(depth - 1)));
      default -> Value.of(Map.of(text(), value(depth - 1)));
    };
  }

  private Map<String, Double> metrics() {
    var metrics = new LinkedHashMap<String, Double>();
    for (int i = random.nextInt(4); i > 0; i--) {
      metrics.put(text(), real());
    }
    return metrics;
  }

  private double[] reals() {
    double[] values = new double[random.nextInt(5)];
    Arrays.setAll(values, i -> real());
    return values;
  }

  private double real() {
    int pick = random.nextInt(2 * HARD.length);
    return pick < HARD.length ? HARD[pick] : random.nextGaussian();
  }

  private long whole() {
    int pick = random.nextInt(2 * EDGES.length);
    return pick < EDGES.length ? EDGES[pick] : random.nextLong() >> random.nextInt(64);
  }

  private int small() {
    return (int) whole();
  }

  private String text() {
    var text = new StringBuilder();
    for (int i = random.nextInt(8) == 0 ? 300 : random.nextInt(6); i > 0; i--) {
      text.append(LETTERS[random.nextInt(LETTERS.length)]);
    }
    return text.toString();
  }

  /** Everything that is in an event, arrays too, as text to compare. */
  public static String text(Event event) {
    var text = new StringBuilder(event.getClass().getSimpleName());
    for (RecordComponent component : event.getClass().getRecordComponents()) {
      text.append(' ').append(component.getName()).append('=').append(content(component, event));
    }
    return text.toString();
  }

  private static String content(RecordComponent component, Event event) {
    try {
      var value = component.getAccessor().invoke(event);
      if (value instanceof double[] numbers) {
        return Arrays.toString(numbers);
      }
      return value instanceof StudySpec spec
          ? StudyFormat.toValue(spec).toString()
          : String.valueOf(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Every event is a public record.", e);
    }
  }
}
