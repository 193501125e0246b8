package dev.cairn.study;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.space.SearchSpace;
import dev.cairn.space.SpaceFormat;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.Goal;
import dev.cairn.trial.ModelSize;
import dev.cairn.trial.Policy;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Named;
import dev.cairn.value.Nearest;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;

/**
 * Studies as JSON, with the keys of a study file: {@code study, objectives, constraints,
 * parameters, relations, fidelity, size, from, sampler, scheduler, retries, losses, duplicates,
 * privacy, seed}. What is written is read back equal, and writing that again gives the same text.
 */
public final class StudyFormat {
  private static final String MINIMIZE = "minimize";
  private static final String MAXIMIZE = "maximize";
  private static final String AUTO = "auto";

  private StudyFormat() {}

  /** Writes a study; what has its usual value is written too, except what is empty. */
  public static Value.Fields toValue(StudySpec spec) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("study", Value.of(spec.name()));
    fields.put("objectives", Value.of(spec.goals().stream().map(StudyFormat::goal).toList()));
    if (!spec.constraints().isEmpty()) {
      fields.put("constraints", Value.of(spec.constraints().stream().map(Value::of).toList()));
    }
    fields.putAll(SpaceFormat.write(spec.space()).fields());
    spec.fidelity().ifPresent(fidelity -> fields.put("fidelity", fidelity(fidelity)));
    if (spec.size().declared()) {
      fields.put("size", size(spec.size()));
    }
    if (!spec.from().isEmpty()) {
      fields.put("from", Value.of(spec.from().stream().map(Value::of).toList()));
    }
    fields.put("sampler", algorithm(spec.sampler()));
    fields.put("scheduler", algorithm(spec.scheduler()));
    fields.put("retries", Value.of(spec.policy().retries()));
    fields.put("losses", Value.of(spec.policy().losses()));
    fields.put("duplicates", Value.of(spec.policy().duplicates()));
    spec.privacy().ifPresent(budget -> fields.put("privacy", PrivacyFormat.toValue(budget)));
    fields.put("seed", Value.of(spec.seed()));
    return new Value.Fields(fields);
  }

  /** Reads what {@link #toValue} wrote; every other key is refused. */
  public static StudySpec fromValue(Value value) {
    Section section = Section.of("", value);
    StudySpec spec = parse(section);
    section.close();
    return spec;
  }

  /**
   * Reads the keys of a study from a section, which the caller closes after reading the keys of the
   * run. Errors carry the path of the value.
   */
  public static StudySpec parse(Section section) {
    String name = section.text("study");
    List<Goal> goals = goals(section);
    List<String> constraints = texts(section, "constraints");
    SearchSpace space = SpaceFormat.read(section);
    var fidelity = section.findSection("fidelity").map(StudyFormat::fidelity);
    ModelSize size = section.findSection("size").map(StudyFormat::size).orElse(ModelSize.NONE);
    List<String> from = texts(section, "from");
    Algorithm sampler = algorithm(section, "sampler", AUTO);
    Algorithm scheduler = algorithm(section, "scheduler", AUTO);
    Policy policy = policy(section);
    var privacy = section.findSection("privacy").map(PrivacyFormat::read);
    long seed = section.find("seed").map(value -> seed(section.path("seed"), value)).orElse(0L);
    return at(
        section,
        () ->
            new StudySpec(
                name,
                space,
                goals,
                constraints,
                fidelity,
                sampler,
                scheduler,
                policy,
                privacy,
                seed,
                size,
                from));
  }

  private static Value goal(Goal goal) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("name", Value.of(goal.name()));
    fields.put("goal", Value.of(goal.maximize() ? MAXIMIZE : MINIMIZE));
    return Value.of(fields);
  }

  private static List<Goal> goals(Section section) {
    section.get("objectives");
    List<Value> items = section.items("objectives");
    var goals = new ArrayList<Goal>();
    for (int i = 0; i < items.size(); i++) {
      goals.add(goal(Section.of(section.path("objectives") + "[" + i + "]", items.get(i))));
    }
    return goals;
  }

  private static Goal goal(Section section) {
    String name = section.text("name");
    String word = section.findText("goal").orElse(MINIMIZE);
    require(
        word.equals(MINIMIZE) || word.equals(MAXIMIZE),
        section.path("goal"),
        "%s is '%s'.%s",
        section.path("goal"),
        word,
        Nearest.hint(word, List.of(MINIMIZE, MAXIMIZE)));
    section.close();
    return new Goal(name, word.equals(MAXIMIZE));
  }

  private static List<String> texts(Section section, String key) {
    List<Value> items = section.items(key);
    var texts = new ArrayList<String>();
    for (int i = 0; i < items.size(); i++) {
      texts.add(Section.text(section.path(key) + "[" + i + "]", items.get(i)));
    }
    return texts;
  }

  private static Value size(ModelSize size) {
    var fields = new LinkedHashMap<String, Value>();
    size.values().forEach((name, value) -> fields.put(name, number(value)));
    return Value.of(fields);
  }

  private static ModelSize size(Section section) {
    var values = new LinkedHashMap<String, Double>();
    section.keys().forEach(name -> values.put(name, section.number(name)));
    section.close();
    return new ModelSize(values);
  }

  /** Writes a fidelity, as {@link #fidelity(Section)} reads it. */
  public static Value fidelity(Fidelity fidelity) {
    return fidelity.grid().map(GridFormat::toValue).orElseGet(() -> scale(fidelity));
  }

  private static Value scale(Fidelity fidelity) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("name", Value.of(fidelity.name()));
    fields.put("low", number(fidelity.low()));
    fields.put("high", number(fidelity.high()));
    return Value.of(fields);
  }

  /** As a person writes it: {@code 50}, not {@code 50.0}. */
  static Value number(double number) {
    boolean whole = number == Math.rint(number) && Math.abs(number) < 0x1p53;
    return whole ? Value.of((long) number) : Value.of(number);
  }

  /** Reads a fidelity and closes the section. */
  public static Fidelity fidelity(Section section) {
    if (section.has(GridFormat.GRID)) {
      return at(section, () -> Fidelity.of(GridFormat.read(section)));
    }
    String name = section.text("name");
    double low = section.number("low");
    double high = section.number("high");
    section.close();
    return at(section, () -> new Fidelity(name, low, high));
  }

  private static Value algorithm(Algorithm algorithm) {
    return new Named(algorithm.id(), algorithm.options()).toValue();
  }

  /** The algorithm itself reads its options. */
  private static Algorithm algorithm(Section section, String key, String otherwise) {
    Value value = section.find(key).orElse(Value.of(otherwise));
    Named given = Named.read(section.path(key), value, otherwise);
    return new Algorithm(given.id(), given.options());
  }

  private static Policy policy(Section section) {
    int retries = count(section, "retries", Policy.STANDARD.retries());
    int losses = count(section, "losses", Policy.STANDARD.losses());
    boolean duplicates = section.flag("duplicates", Policy.STANDARD.duplicates());
    return at(section, () -> new Policy(retries, losses, duplicates));
  }

  private static int count(Section section, String key, int otherwise) {
    long count = section.findWhole(key).orElse((long) otherwise);
    String path = section.path(key);
    require(count == (int) count, path, "%s (%s) is too large.", path, count);
    return (int) count;
  }

  /** Any long, also those beyond the whole numbers of JSON's doubles. */
  private static long seed(String path, Value value) {
    return value instanceof Value.Whole whole ? whole.value() : Section.whole(path, value);
  }

  /** The types' own errors name a key of the whole file; a section inside another adds its path. */
  private static <T> T at(Section section, Supplier<T> value) {
    try {
      return value.get();
    } catch (InvalidInputException e) {
      String path = e.path().startsWith(section.path()) ? e.path() : section.path(e.path());
      throw path.equals(e.path())
          ? e
          : new InvalidInputException(path, String.valueOf(e.getMessage()));
    }
  }
}
