package dev.cairn.trial;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.space.Prior;
import dev.cairn.space.SearchSpace;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    return new StudySpec(
        name,
        space,
        goals,
        List.of(names),
        fidelity,
        sampler,
        scheduler,
        policy,
        privacy,
        seed,
        size,
        from);
  }

  public StudySpec withFidelity(String unit, double low, double high) {
    return withFidelity(new Fidelity(unit, low, high));
  }

  /** Several fidelities at once. */
  public StudySpec withFidelity(Grid grid) {
    return withFidelity(Fidelity.of(grid));
  }

  public StudySpec withFidelity(Fidelity declared) {
    Optional<Fidelity> given = Optional.of(declared);
    return new StudySpec(
        name,
        space,
        goals,
        constraints,
        given,
        sampler,
        scheduler,
        policy,
        privacy,
        seed,
        size,
        from);
  }

  public StudySpec withSampler(Algorithm algorithm) {
    return new StudySpec(
        name,
        space,
        goals,
        constraints,
        fidelity,
        algorithm,
        scheduler,
        policy,
        privacy,
        seed,
        size,
        from);
  }

  public StudySpec withSampler(String id) {
    return withSampler(Algorithm.of(id));
  }

  public StudySpec withScheduler(Algorithm algorithm) {
    return new StudySpec(
        name,
        space,
        goals,
        constraints,
        fidelity,
        sampler,
        algorithm,
        policy,
        privacy,
        seed,
        size,
        from);
  }

  public StudySpec withScheduler(String id) {
    return withScheduler(Algorithm.of(id));
  }

  public StudySpec withPolicy(Policy rules) {
    return new StudySpec(
        name,
        space,
        goals,
        constraints,
        fidelity,
        sampler,
        scheduler,
        rules,
        privacy,
        seed,
        size,
        from);
  }

  /** On private data, with a budget of what it may reveal of them. */
  public StudySpec withPrivacy(Privacy budget) {
    return new StudySpec(
        name,
        space,
        goals,
        constraints,
        fidelity,
        sampler,
        scheduler,
        policy,
        Optional.of(budget),
        seed,
        size,
        from);
  }

  public StudySpec withSeed(long number) {
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
        number,
        size,
        from);
  }

  public StudySpec withSize(ModelSize declared) {
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
        declared,
        from);
  }

  /** With the names of the studies that it starts from, and the priors that follow from those. */
  public StudySpec withStart(List<String> studies, Map<String, Prior> priors) {
    return new StudySpec(
        name,
        space.withPriors(priors),
        goals,
        constraints,
        fidelity,
        sampler,
        scheduler,
        policy,
        privacy,
        seed,
        size,
        studies);
  }

  /** The fidelity of a full evaluation, NaN when none is declared. */
  public double fullFidelity() {
    return fidelity.map(Fidelity::high).orElse(Double.NaN);
  }
}
