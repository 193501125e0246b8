package dev.cairn.study;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.scheduling.Schedulers;
import dev.cairn.trial.Privacy;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes a study the same study: all that is written of it but its algorithms and rules; also
 * those where a promise of privacy rests on them. A size may be declared later, but not changed.
 */
final class Identity {
  private static final Set<String> FIELDS =
      Set.of("parameters", "relations", "objectives", "constraints", "fidelity", "size", "privacy");

  private static final Set<String> PROMISED =
      Set.of("sampler", "scheduler", "retries", "duplicates", "seed");

  private Identity() {}

  /** Refuses to open a study as another one, with the difference. */
  static void check(StudySpec was, StudySpec now) {
    Set<String> fields = fields(was);
    StudySpec known = was.size().declared() ? was : was.withSize(now.size());
    List<Difference> differences =
        Difference.between(of(deepened(known, now), fields), of(now, fields));
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

  private static Set<String> fields(StudySpec was) {
    return was.privacy().flatMap(Privacy::draw).isEmpty()
        ? FIELDS
        : Stream.concat(FIELDS.stream(), PROMISED.stream()).collect(Collectors.toSet());
  }

  private static Value of(StudySpec spec, Set<String> names) {
    var fields = new LinkedHashMap<>(StudyFormat.toValue(spec).fields());
    fields.keySet().retainAll(names);
    return Value.of(fields);
  }
}
