package dev.cairn.gradient.objective;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.gradient.method.Method;
import dev.cairn.gradient.optimizer.Optimizer;
import dev.cairn.gradient.problem.Dial;
import dev.cairn.gradient.problem.Problem;
import dev.cairn.gradient.problem.ProblemProvider;
import dev.cairn.gradient.problem.Spread;
import dev.cairn.gradient.sharpness.Tracking;
import dev.cairn.run.Objective;
import dev.cairn.run.Runner;
import dev.cairn.run.RunnerProvider;
import dev.cairn.run.ThreadRunner;
import dev.cairn.space.Column;
import dev.cairn.space.Configuration;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Named;
import dev.cairn.value.Nearest;
import dev.cairn.value.Options;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * Makes trainings that differentiate known as {@code gradient}: {@code objective: {gradient:
 * {problem: {id: perceptron, data: digits.csv.gz, target: digit}, method: hypergradient}}}.
 */
public final class GradientProvider implements RunnerProvider {
  private static final String PATH = "objective.gradient";

  @Override
  public String id() {
    return "gradient";
  }

  @Override
  public String summary() {
    return "trains a network, and may move hyperparameters while it does";
  }

  @Override
  public Value.Fields schema() {
    Value number = Value.of(Map.of("type", Value.of("number")));
    Value whole = Value.of(Map.of("type", Value.of("integer")));
    Value named =
        Value.of(Map.of("type", Value.of(List.of(Value.of("string"), Value.of("object")))));
    return new Value.Fields(
        Map.of(
            "type",
            Value.of("object"),
            "required",
            Value.of(List.of(Value.of("problem"))),
            "additionalProperties",
            Value.of(false),
            "properties",
            Value.of(
                Map.of(
                    "problem", named,
                    "method", named,
                    "optimizer", named,
                    "tune", Value.of(Map.of("type", Value.of("array"))),
                    "spread", Value.of(Map.of("type", Value.of("string"))),
                    "gradients", number,
                    "reports", whole,
                    "seed", whole,
                    "track", Value.of(Map.of("type", Value.of("object")))))));
  }

  @Override
  public Runner open(Value settings, StudySpec spec, int slots, Place place) throws IOException {
    return new ThreadRunner(training(settings, spec, place), slots);
  }

  @Override
  public Optional<Objective> objective(Value settings, StudySpec spec, Place place)
      throws IOException {
    return Optional.of(training(settings, spec, place));
  }

  @Override
  public Map<String, Double> assess(Value settings, StudySpec spec, Configuration best, Place place)
      throws IOException {
    try {
      return training(settings, spec, place).assess(best);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The assessment was interrupted.", e);
    }
  }

  private static GradientObjective training(Value settings, StudySpec spec, Place place)
      throws IOException {
    Setup setup = read(Section.of(PATH, settings), spec, place.directory());
    return new GradientObjective(setup, spec, Stories.in(place.logs()));
  }

  private static Setup read(Section section, StudySpec spec, Path directory) throws IOException {
    Named named = named(section, "method", "fixed");
    Method method =
        Kind.find(section.path("method"), named, Methods.all(directory))
            .open(section.path("method"), named, Map.of());
    Named optimizer = named(section, "optimizer", "adam");
    Kind<?, Optimizer> kind = Kind.find(section.path("optimizer"), optimizer, Optimizers.all());
    List<String> tune =
        section.items("tune").stream()
            .map(each -> Section.text(section.path("tune"), each))
            .toList();
    require(
        method.moves() || !(section.has("tune") || section.has("spread")),
        section.path("tune"),
        "The method %s moves no hyperparameters, but tune or spread says which move, and how.",
        named.id());
    Problem problem = problem(section, directory);
    double gradients = section.findNumber("gradients").orElse(Setup.GRADIENTS);
    require(
        gradients >= 1,
        section.path("gradients"),
        "A training has %s gradients; expected 1 or more.",
        gradients);
    long reports = section.findWhole("reports").orElse(Setup.REPORTS);
    require(
        reports >= 1 && reports <= 1_000_000,
        section.path("reports"),
        "There are %s reports; expected 1 to 1,000,000.",
        reports);
    Setup setup =
        new Setup(
            problem,
            method,
            optimizer(section.path("optimizer"), kind, optimizer),
            method.moves() ? dials(section.path("tune"), spec.space(), tune) : List.of(),
            spread(section),
            spec.fidelity().map(Fidelity::high).orElse(gradients),
            (int) reports,
            section.findWhole("seed").orElse(0),
            section
                .find("track")
                .map(value -> Section.of(section.path("track"), value))
                .map(track -> new Tracking(Options.read(Tracking.Options.class, track))));
    checkNames(spec.space(), problem, kind);
    section.close();
    return setup;
  }

  /** With the options of a configuration's parameters that have their names. */
  private static Function<Configuration, Optimizer> optimizer(
      String path, Kind<?, Optimizer> kind, Named named) {
    return configuration -> {
      var settings = new LinkedHashMap<String, Value>();
      for (Column column : configuration.space().columns()) {
        double value = configuration.raw()[column.index()];
        if (kind.names().contains(column.path()) && !Double.isNaN(value)) {
          settings.put(column.path(), Value.of(value));
        }
      }
      return kind.open(path, named, settings);
    };
  }

  /** Refuses parameters that neither the problem nor the optimizer has. */
  private static void checkNames(SearchSpace space, Problem problem, Kind<?, Optimizer> kind) {
    List<String> known = new ArrayList<>(problem.hyperparameters());
    known.addAll(kind.names());
    known.add(Setup.SEED);
    for (Column column : space.columns()) {
      require(
          known.contains(column.path()),
          "parameters." + column.path(),
          "Neither the problem nor the optimizer %s has the parameter '%s'.%s",
          kind.id(),
          column.path(),
          Nearest.hint(column.path(), known));
    }
  }

  /** The parameters that move: those that are named, or all. */
  private static List<Dial> dials(String path, SearchSpace space, List<String> named) {
    List<String> names = space.columns().stream().map(Column::path).toList();
    for (String each : named) {
      require(
          names.contains(each),
          path,
          "The study has no parameter '%s'.%s",
          each,
          Nearest.hint(each, names));
    }
    return space.columns().stream()
        .filter(column -> !column.path().equals(Setup.SEED))
        .filter(column -> named.isEmpty() || named.contains(column.path()))
        .map(Dial::of)
        .toList();
  }

  private static Named named(Section section, String key, String otherwise) {
    return section
        .find(key)
        .map(value -> Named.read(section.path(key), value, otherwise))
        .orElse(new Named(otherwise, new Value.Fields(Map.of())));
  }

  private static Spread spread(Section section) {
    String word = section.findText("spread").orElse("network");
    return Arrays.stream(Spread.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    section.path("spread"),
                    "The spread is '" + word + "'; expected network, layer or weight."));
  }

  private static Problem problem(Section section, Path directory) throws IOException {
    String path = section.path("problem");
    Named named = Named.read(path, section.get("problem"), "perceptron");
    List<ProblemProvider> all =
        ServiceLoader.load(ProblemProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    List<String> ids = all.stream().map(ProblemProvider::id).toList();
    ProblemProvider provider =
        all.stream()
            .filter(each -> each.id().equals(named.id()))
            .findFirst()
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        path,
                        "There is no problem '"
                            + named.id()
                            + "'."
                            + Nearest.hint(named.id(), ids)));
    return provider.open(Section.of(path, named.options()), directory);
  }
}
