package dev.cairn.cli;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.run.Budget;
import dev.cairn.run.RunnerProvider;
import dev.cairn.space.Configuration;
import dev.cairn.study.StudyFormat;
import dev.cairn.trial.Privacy;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Nearest;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * What a study file asks for.
 *
 * @param parallel how many trials run at once
 * @param timeout the longest a trial may run
 * @param settings what stands below the objective's id
 */
record Plan(
    StudySpec spec,
    Budget budget,
    int parallel,
    Optional<Duration> timeout,
    RunnerProvider objective,
    Value settings,
    Optional<WarmStart.Source> warmStart,
    List<Configuration> enqueue) {
  /** The keys of a study file. */
  static final List<String> KEYS =
      List.of(
          "study",
          "objectives",
          "constraints",
          "parameters",
          "relations",
          "fidelity",
          "size",
          "from",
          "sampler",
          "scheduler",
          "budget",
          "parallel",
          "timeout",
          "seed",
          "retries",
          "losses",
          "duplicates",
          "privacy",
          "objective",
          "warm_start",
          "enqueue");

  private static final int MOST_SLOTS = 1000;

  /** The kind of objective that is not part of the command line, as it needs a large library. */
  static final String SEPARATE = "gradient";

  /** Reads a study file and refuses whatever in it cannot be. */
  static Plan read(Section file) {
    for (String key : file.keys()) {
      require(
          KEYS.contains(key),
          file.path(key),
          "There is no key '%s' in a study file.%s",
          key,
          Nearest.hint(key, KEYS));
    }
    StudySpec spec = StudyFormat.parse(file);
    Budget budget = budget(file, spec);
    long parallel = file.findWhole("parallel").orElse(1);
    require(
        parallel >= 1 && parallel <= MOST_SLOTS,
        "parallel",
        "parallel is %s; expected 1 to %s.",
        parallel,
        MOST_SLOTS);
    Optional<Duration> timeout =
        file.find("timeout").map(value -> Durations.parse("timeout", value));
    Optional<WarmStart.Source> warmStart = file.findSection("warm_start").map(WarmStart::read);
    List<Configuration> enqueue = enqueue(file, spec);
    Optional<Section> objective = file.findSection("objective");
    file.close();
    require(
        objective.isPresent(),
        "",
        "The study file lacks the key 'objective', which says what is tuned; such as:%n"
            + "objective: {command: [python3, train.py, \"--lr={learning_rate}\"]}");
    RunnerProvider provider = provider(objective.orElseThrow());
    return new Plan(
        spec,
        budget,
        (int) parallel,
        timeout,
        provider,
        objective.orElseThrow().get(provider.id()),
        warmStart,
        enqueue);
  }

  /** The same with another kind of objective. */
  Plan withObjective(RunnerProvider other) {
    return new Plan(spec, budget, parallel, timeout, other, settings, warmStart, enqueue);
  }

  /** The same of a study that knows where it starts. */
  Plan withSpec(StudySpec other) {
    return new Plan(other, budget, parallel, timeout, objective, settings, warmStart, enqueue);
  }

  private static Budget budget(Section file, StudySpec spec) {
    Optional<Section> given = file.findSection("budget");
    if (given.isEmpty() && spec.privacy().isPresent()) {
      return Budget.UNLIMITED;
    }
    require(
        given.isPresent(),
        "",
        "The study file lacks a budget; add budget: {trials: 100}, or run it with --trials 100.");
    Section budget = given.orElseThrow();
    Budget limits = Budget.UNLIMITED;
    if (budget.has("trials")) {
      limits = limits.withTrials(count(budget, "trials"));
    }
    if (budget.has("evaluations")) {
      limits = limits.withEvaluations(budget.number("evaluations"));
    }
    if (budget.has("time")) {
      limits = limits.withTime(Durations.parse(budget.path("time"), budget.get("time")));
    }
    if (budget.has("patience")) {
      limits = limits.withPatience(count(budget, "patience"));
    }
    Optional<Section> until = budget.findSection("until");
    if (until.isPresent()) {
      limits = limits.withUntil(targets(until.get(), spec));
    }
    budget.close();
    require(
        !limits.equals(Budget.UNLIMITED),
        "budget",
        "The budget has no limit; expected trials, evaluations, time, until or patience.");
    limits.check(spec);
    return limits;
  }

  private static int count(Section budget, String key) {
    long count = budget.whole(key);
    require(
        count >= 1 && count <= Integer.MAX_VALUE,
        budget.path(key),
        "%s is %s; expected 1 or more.",
        budget.path(key),
        count);
    return (int) count;
  }

  private static Map<String, Double> targets(Section until, StudySpec spec) {
    var targets = new LinkedHashMap<String, Double>();
    spec.goals().stream()
        .filter(goal -> until.has(goal.name()))
        .forEach(goal -> targets.put(goal.name(), until.number(goal.name())));
    until.close();
    return targets;
  }

  private static List<Configuration> enqueue(Section file, StudySpec spec) {
    List<Configuration> configurations = new ArrayList<>();
    for (Value item : file.items("enqueue")) {
      String path = "enqueue[" + configurations.size() + "]";
      configurations.add(spec.space().configuration(item, path));
    }
    require(
        configurations.isEmpty() || spec.privacy().flatMap(Privacy::draw).isEmpty(),
        "enqueue",
        "A study with a random number of trials draws all of its configurations by itself; expected"
            + " no enqueue, or privacy with number: fixed.");
    return configurations;
  }

  /** The kinds of objective there are. */
  static List<RunnerProvider> objectives() {
    return ServiceLoader.load(RunnerProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  /** What may be meant, or what has to be added. */
  private static String missing(String id, List<String> ids) {
    return id.equals(SEPARATE)
        ? " It is a module of its own: add cairn-gradient, which brings a tensor library, to the"
            + " class path; the script cairn does so by itself."
        : Nearest.hint(id, ids);
  }

  private static RunnerProvider provider(Section objective) {
    List<RunnerProvider> all = objectives();
    List<String> ids = all.stream().map(RunnerProvider::id).toList();
    require(
        objective.keys().size() == 1,
        objective.path(),
        "The objective has the keys %s; expected exactly one of %s.",
        objective.keys(),
        String.join(", ", ids));
    String id = objective.keys().get(0);
    return all.stream()
        .filter(provider -> provider.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    objective.path(id),
                    "There is no kind of objective '" + id + "'." + missing(id, ids)));
  }
}
