package dev.cairn.study;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.scheduling.Schedulers;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What makes a study the same study: all that is written of it but its algorithms and rules. A size
 * may be declared later, but not changed.
 */
final class Identity {
  private static final Set<String> FIELDS =
      Set.of("parameters", "relations", "objectives", "constraints", "fidelity", "size");

  private Identity() {}

  /** Refuses to open a study as another one, with the difference. */
  static void check(StudySpec was, StudySpec now) {
    StudySpec known = was.size().declared() ? was : was.withSize(now.size());
    List<Difference> differences = Difference.between(of(deepened(known, now)), of(now));
    require(
        differences.isEmpty(),
        "study",
        "The study %s exists with another search space or objective:%n%s%n"
            + "Give the study another name, or start it anew with --fresh.",
        now.name(),
        differences.stream().map(d -> "  " + d).collect(Collectors.joining("\n")));
  }

  /** A spec with the full fidelity of another, where that is higher and its scheduler deepens. */
  private static StudySpec deepened(StudySpec was, StudySpec now) {
    return now.fullFidelity() > was.fullFidelity()
            && Schedulers.find(now.scheduler().id()).deepens()
        ? was.withFidelity(was.fidelity().orElseThrow().deepened(now.fidelity().orElseThrow()))
        : was;
  }

  private static Value of(StudySpec spec) {
    var fields = new LinkedHashMap<>(StudyFormat.toValue(spec).fields());
    fields.keySet().retainAll(FIELDS);
    return Value.of(fields);
  }
}
