package dev.cairn.trial;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.space.Prior;
import dev.cairn.space.SearchSpace;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a study searches, for what, and how. Immutable; the {@code with} methods give copies.
 *
 * @param size how big what is tuned is
 * @param from the studies of other sizes whose prediction its priors are
 */
public record StudySpec(
    String name,
    SearchSpace space,
    List<Goal> goals,
    List<String> constraints,
    Optional<Fidelity> fidelity,
    Algorithm sampler,
    Algorithm scheduler,
    Policy policy,
    Optional<Privacy> privacy,
    long seed,
    ModelSize size,
    List<String> from) {

  public StudySpec {
    goals = List.copyOf(goals);
    constraints = List.copyOf(constraints);
    from = List.copyOf(from);
    require(
        name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}"),
        "study",
        "The study name '%s' must be 1 to 100 letters, digits, dots, dashes or underscores.",
        name);
    require(!goals.isEmpty(), "objectives", "A study needs at least one objective.");
    var names = new HashSet<String>();
    goals.forEach(goal -> unique(names, goal.name(), "objectives"));
    constraints.forEach(constraint -> unique(names, constraint, "constraints"));
    fidelity.ifPresent(f -> f.names().forEach(each -> unique(names, each, "fidelity")));
    fidelity.flatMap(Fidelity::grid).ifPresent(grid -> apart(grid, space));
    privacy.ifPresent(budget -> PrivacyChecks.check(budget, space, fidelity));
    if (privacy.flatMap(Privacy::draw).isPresent()) {
      PrivacyChecks.checkDrawn(space, goals, policy, seed);
    }
  }

  private static void apart(Grid grid, SearchSpace space) {
    for (String each : grid.names()) {
      require(
          space.root().members().stream().noneMatch(node -> node.name().equals(each)),
          "fidelity",
          "The fidelity '%s' has the name of a parameter; give one another name.",
          each);
    }
  }

  private static void unique(HashSet<String> names, String name, String path) {
    require(
        !name.isBlank() && names.add(name),
        path,
        "The name '%s' is blank or used twice among objectives, constraints and fidelity.",
        name);
  }

  /** A study with the default sampler and scheduler, and seed 0. */
  public static StudySpec of(String name, SearchSpace space, Goal... goals) {
    return new StudySpec(
        name,
        space,
        List.of(goals),
        List.of(),
        Optional.empty(),
        Algorithm.of("auto"),
        Algorithm.of("auto"),
        Policy.STANDARD,
        Optional.empty(),
        0,
        ModelSize.NONE,
        List.of());
  }

  public StudySpec withConstraints(String... names) {
    return with(draft -> draft.constraints = List.of(names));
  }

  public StudySpec withFidelity(String unit, double low, double high) {
    return withFidelity(new Fidelity(unit, low, high));
  }

  /** Several fidelities at once. */
  public StudySpec withFidelity(Grid grid) {
    return withFidelity(Fidelity.of(grid));
  }

  public StudySpec withFidelity(Fidelity declared) {
    return with(draft -> draft.fidelity = Optional.of(declared));
  }

  public StudySpec withSampler(Algorithm algorithm) {
    return with(draft -> draft.sampler = algorithm);
  }

  public StudySpec withSampler(String id) {
    return withSampler(Algorithm.of(id));
  }

  public StudySpec withScheduler(Algorithm algorithm) {
    return with(draft -> draft.scheduler = algorithm);
  }

  public StudySpec withScheduler(String id) {
    return withScheduler(Algorithm.of(id));
  }

  public StudySpec withPolicy(Policy rules) {
    return with(draft -> draft.policy = rules);
  }

  /** On private data, with a budget of what it may reveal of them. */
  public StudySpec withPrivacy(Privacy budget) {
    return with(draft -> draft.privacy = Optional.of(budget));
  }

  public StudySpec withSeed(long number) {
    return with(draft -> draft.seed = number);
  }

  public StudySpec withSize(ModelSize declared) {
    return with(draft -> draft.size = declared);
  }

  /** With the names of the studies that it starts from, and the priors that follow from those. */
  public StudySpec withStart(List<String> studies, Map<String, Prior> priors) {
    return with(
        draft -> {
          draft.space = space.withPriors(priors);
          draft.from = studies;
        });
  }

  /** The fidelity of a full evaluation, NaN when none is declared. */
  public double fullFidelity() {
    return fidelity.map(Fidelity::high).orElse(Double.NaN);
  }

  private StudySpec with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.spec();
  }

  /** A specification that is being changed. */
  private static final class Draft {
    private final String name;
    private SearchSpace space;
    private final List<Goal> goals;
    private List<String> constraints;
    private Optional<Fidelity> fidelity;
    private Algorithm sampler;
    private Algorithm scheduler;
    private Policy policy;
    private Optional<Privacy> privacy;
    private long seed;
    private ModelSize size;
    private List<String> from;

    private Draft(StudySpec spec) {
      name = spec.name;
      space = spec.space;
      goals = spec.goals;
      constraints = spec.constraints;
      fidelity = spec.fidelity;
      sampler = spec.sampler;
      scheduler = spec.scheduler;
      policy = spec.policy;
      privacy = spec.privacy;
      seed = spec.seed;
      size = spec.size;
      from = spec.from;
    }

    private StudySpec spec() {
      return new StudySpec(
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
          from);
    }
  }
}
