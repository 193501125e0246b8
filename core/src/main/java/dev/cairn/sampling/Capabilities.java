package dev.cairn.sampling;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import java.util.stream.Collectors;

/**
 * What an algorithm can do. A study refuses to open when it needs more.
 *
 * @param objectives the most objectives at once
 * @param constraints whether it prefers feasible trials
 * @param needsFidelity whether it is of use only with a fidelity
 * @param needsList whether it is of use only with a list that every configuration has
 */
public record Capabilities(
    int objectives, boolean constraints, boolean needsFidelity, boolean needsList) {
  /** Any number of objectives, constraints honoured, no fidelity needed. */
  public static final Capabilities GENERAL = new Capabilities(Integer.MAX_VALUE, true, false);

  /** Of use on any space. */
  public Capabilities(int objectives, boolean constraints, boolean needsFidelity) {
    this(objectives, constraints, needsFidelity, false);
  }

  /** Refuses a study that needs more than this. The role is "sampler" or "scheduler". */
  public void check(String role, String id, StudySpec spec) {
    require(
        spec.goals().size() <= objectives,
        role,
        "The %s (%s) does not support %s objectives (%s); it takes at most %s.%n"
            + "Maybe use another: cairn %ss lists what each can do.",
        role,
        id,
        spec.goals().size(),
        spec.goals().stream().map(Goal::name).collect(Collectors.joining(", ")),
        objectives,
        role);
    require(
        spec.constraints().isEmpty() || constraints,
        role,
        "The %s (%s) does not support constraints (%s).%nMaybe use another: cairn %ss lists what"
            + " each can do.",
        role,
        id,
        String.join(", ", spec.constraints()),
        role);
    require(
        spec.fidelity().isPresent() || !needsFidelity,
        role,
        "The %s (%s) needs a fidelity, but the study declares none.%n"
            + "Maybe add: fidelity: {name: epoch, low: 1, high: 50}",
        role,
        id);
    require(
        !spec.space().lengths().isEmpty() || !needsList,
        role,
        "The %s (%s) needs a list that every configuration has, but the space has none.%n"
            + "Maybe use another: cairn %ss lists what each can do.",
        role,
        id,
        role);
  }
}
