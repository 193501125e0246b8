package dev.cairn.transfer.study;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.trial.ModelSize;
import dev.cairn.trial.StudySpec;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** The sizes that studies declare, checked against each other. */
public final class DeclaredSizes {
  private DeclaredSizes() {}

  /** The names of the sizes, which all studies must have alike; at least one. */
  public static List<String> names(Collection<StudySpec> studies) {
    StudySpec first = studies.iterator().next();
    for (StudySpec study : studies) {
      require(
          study.size().declared(),
          "from",
          "The study %s declares no size; add a line such as size: {parameters: 1.3e9} to its study"
              + " file and run that again: what is done stays, and nothing else is needed.",
          study.name());
      require(
          new HashSet<>(study.size().names()).equals(new HashSet<>(first.size().names())),
          "from",
          "The study %s declares the sizes %s, and %s declares %s; expected the same names in all.",
          first.name(),
          String.join(", ", first.size().names()),
          study.name(),
          String.join(", ", study.size().names()));
    }
    return first.size().names();
  }

  /**
   * Those names whose values differ among some studies: what laws can be fitted over. One that does
   * not differ must not do so in the study that is predicted, too.
   */
  static List<String> varying(Collection<StudySpec> studies, StudySpec predicted) {
    List<String> names =
        names(studies).stream().filter(name -> distinct(studies, name) > 1).toList();
    require(
        !names.isEmpty(),
        "from",
        "The studies that are started from are all of one size; expected two sizes at least.");
    for (String name : predicted.size().names()) {
      double other = value(studies.iterator().next().size(), name);
      require(
          names.contains(name) || value(predicted.size(), name) == other,
          "size." + name,
          "The size %s is %s in every study that is started from, and %s in %s, so that nothing says"
              + " how settings grow with it; run studies in which it differs.",
          name,
          other,
          value(predicted.size(), name),
          predicted.name());
    }
    return names;
  }

  private static long distinct(Collection<StudySpec> studies, String name) {
    return studies.stream().map(study -> value(study.size(), name)).distinct().count();
  }

  private static double value(ModelSize size, String name) {
    return size.in(List.of(name)).get(0);
  }
}
