package dev.cairn.cli;

import dev.cairn.sampling.Samplers;
import dev.cairn.scheduling.Schedulers;
import dev.cairn.study.Accountants;
import dev.cairn.value.InvalidInputException;
import dev.cairn.web.http.Refusal;
import dev.cairn.web.run.Installation;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * This program, for a server that starts runs with it.
 *
 * @param journal the address that runs keep their studies at
 */
record ThisProgram(String journal) implements Installation {
  private static final String NAME = "study file";
  private static final Pattern PLACE = Pattern.compile("((?:file|sqlite):)([^?]+)(.*)");

  /** With a journal whose address means the same in any directory. */
  static ThisProgram at(String address) {
    Matcher place = PLACE.matcher(address);
    return new ThisProgram(
        place.matches()
            ? place.group(1) + Path.of(place.group(2)).toAbsolutePath() + place.group(3)
            : address);
  }

  @Override
  public Asked read(String text) {
    StudyFile file;
    try {
      file = StudyFile.of(NAME, Path.of(NAME).toAbsolutePath(), text);
    } catch (BadInput e) {
      throw refused(String.valueOf(e.getMessage()));
    }
    try {
      Plan plan = Plan.read(file.section());
      Samplers.create(plan.spec());
      Schedulers.create(plan.spec());
      Accountants.create(plan.spec());
      boolean prepared =
          plan.warmStart().isPresent()
              || !plan.enqueue().isEmpty()
              || !plan.spec().from().isEmpty();
      return new Asked(plan.spec(), plan.budget().allowance(), prepared);
    } catch (InvalidInputException e) {
      throw Refusal.invalid(e, line(file, e.path()));
    }
  }

  /** A message that says its line itself: {@code study file:3: ...}. */
  private static Refusal refused(String message) {
    String line = message.replaceAll("(?s)^" + NAME + ":(\\d+): .*", "$1");
    String first = message.lines().findFirst().orElse("").replaceFirst("^" + NAME + ":\\d+: ", "");
    return Refusal.invalid(
        new InvalidInputException("", first),
        line.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(line)) : OptionalInt.empty());
  }

  /** The line of a path, or of the nearest above it that has one. */
  private static OptionalInt line(StudyFile file, String path) {
    for (String at = path; !at.isEmpty(); at = StudyFile.parent(at)) {
      var place = file.place(at);
      if (place.isPresent()) {
        return OptionalInt.of(place.get().line());
      }
    }
    return OptionalInt.empty();
  }

  @Override
  public List<String> command(String file) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        Cairn.class.getName(),
        "run",
        file,
        RunCommand.DIRECTORY,
        Path.of("").toAbsolutePath().toString(),
        Flags.JOURNAL,
        journal);
  }
}
