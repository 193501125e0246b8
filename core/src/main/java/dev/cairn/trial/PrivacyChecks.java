package dev.cairn.trial;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.space.Column;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.value.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a study with a budget of privacy must be; errors have the path of a study file. */
final class PrivacyChecks {
  private PrivacyChecks() {}

  static void check(Privacy privacy, SearchSpace space, Optional<Fidelity> fidelity) {
    Privacy.Look look = privacy.look();
    List<String> parameters = parameters(space);
    check("sampling_rate", look.samplingRate(), parameters);
    check("noise", look.noise(), parameters);
    List<String> lengths = new ArrayList<>(parameters);
    fidelity.ifPresent(declared -> lengths.addAll(declared.names()));
    check(look.epochs() ? "epochs" : "steps", look.length(), lengths);
  }

  /** The numbers that every configuration has. */
  private static List<String> parameters(SearchSpace space) {
    return space.columns().stream()
        .filter(Column::always)
        .filter(c -> c.parameter() instanceof Real || c.parameter() instanceof Int)
        .map(Column::path)
        .toList();
  }

  /** Named amounts are numbers of a trial, and above 0 as far as that is known without one. */
  private static void check(String key, Privacy.Amount amount, List<String> names) {
    String path = "privacy." + key;
    require(
        amount.factor() > 0 && Double.isFinite(amount.factor()),
        path,
        "%s is %s; expected more than 0.",
        path,
        amount.factor());
    amount
        .of()
        .ifPresent(
            name ->
                require(
                    names.contains(name),
                    path,
                    "%s is '%s'; expected a number, or the name of a number that every trial has.%s",
                    path,
                    name,
                    Nearest.hint(name, names)));
  }

  /** Trials must be drawn alike and apart, and compared in one way; see the manual on privacy. */
  static void checkDrawn(SearchSpace space, List<Goal> goals, Policy policy, long seed) {
    require(
        goals.size() == 1,
        "privacy.number",
        "There are %s objectives, and of a random number of trials only the best is released;"
            + " expected one objective, or number: fixed.",
        goals.size());
    require(
        seed != 0,
        "seed",
        "The seed decides the random number of trials, which nobody may guess; expected a secret"
            + " number, such as one from: od -An -N7 -tu8 /dev/urandom");
    boolean continuous =
        space.columns().stream().anyMatch(c -> c.always() && c.domain().levels() == 0);
    require(
        continuous || policy.duplicates(),
        "privacy.number",
        "A random number of trials needs trials that are drawn apart from each other, so some may"
            + " repeat; add duplicates: true.");
  }
}
