package dev.cairn.cli;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.journals.upkeep.Copy;
import dev.cairn.journals.upkeep.Upkeep;
import dev.cairn.journals.upkeep.Verification;
import dev.cairn.value.Nearest;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Checks, tidies and copies journals. */
final class JournalCommand implements Command {
  private static final String STUDY = "--study";

  @Override
  public CommandSpec spec() {
    return Flags.command(
            "journal",
            "Check, tidy or copy journals.",
            "cairn journal verify                                     read and check everything",
            "cairn journal compact                                    give back unused room",
            "cairn journal copy file:.cairn sqlite:studies.db         copy all studies",
            "cairn journal copy file:.cairn sqlite:studies.db --study my-study")
        .addPositional(Flags.argument(0, "verify|compact|copy", "What to do."))
        .addPositional(
            PositionalParamSpec.builder()
                .index("1..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("FROM TO")
                .hideParamSyntax(true)
                .description("For copy: the addresses of two journals.")
                .build())
        .addOption(Flags.value(STUDY, "NAME", "Only this study; for verify and copy."))
        .addOption(Flags.journal());
  }

  @Override
  public int run(ParseResult given, Console console) throws IOException {
    String action = given.matchedPositionalValue(0, "");
    List<String> addresses = given.matchedPositionalValue(1, List.of());
    boolean copies = action.equals("copy");
    if (copies ? addresses.size() != 2 : !addresses.isEmpty()) {
      throw new BadInput(
          copies
              ? "cairn: copy takes two journals: cairn journal copy FROM TO, such as file:.cairn"
                  + " sqlite:studies.db."
              : "cairn: " + action + " takes its journal by --journal URL.");
    }
    return switch (action) {
      case "verify" -> verify(given, console);
      case "compact" -> compact(given, console);
      case "copy" -> copy(given, addresses.get(0), addresses.get(1), console);
      default ->
          throw new BadInput(
              "cairn: There is nothing called '%s' to do with a journal.%s"
                  .formatted(action, Nearest.hint(action, List.of("verify", "compact", "copy"))));
    };
  }

  private static int verify(ParseResult given, Console console) throws IOException {
    String address = StoredStudy.address(given);
    try (Upkeep journal = upkeep(address)) {
      var table = new Table().row("STUDY", "EVENTS", "BYTES", "");
      int problems = 0;
      for (String study : studies(journal, address, given)) {
        Verification found = Verification.of(journal, study);
        String state = found.problem().isEmpty() ? "whole" : "DAMAGED";
        table.row(study, "" + found.events(), "" + found.bytes(), state);
        problems += found.problem().isEmpty() ? 0 : 1;
        found.problem().ifPresent(problem -> console.say(study + ": " + problem));
      }
      for (String problem : journal.problems()) {
        console.say(Journals.shown(address) + ": " + problem);
        problems++;
      }
      console.out().print(table);
      return problems == 0 ? DONE : FAILED;
    }
  }

  private static int compact(ParseResult given, Console console) throws IOException {
    String address = StoredStudy.address(given);
    try (Upkeep journal = upkeep(address)) {
      Upkeep.Gain gain = journal.compact();
      console
          .out()
          .printf(
              "%s: %d bytes before, %d now, %d gained%n",
              Journals.shown(address), gain.before(), gain.after(), gain.before() - gain.after());
    }
    return DONE;
  }

  private static Upkeep upkeep(String address) throws IOException {
    Journal journal = StoredStudy.open(address);
    if (journal instanceof Upkeep upkeep) {
      return upkeep;
    }
    journal.close();
    throw new BadInput(Flags.JOURNAL + ": " + address + " keeps nothing that could be checked.");
  }

  private static int copy(ParseResult given, String from, String to, Console console)
      throws IOException {
    try (Journal source = StoredStudy.open(from);
        Journal target = StoredStudy.open(to)) {
      List<String> studies = studies(source, from, given);
      for (String study : studies) {
        copy(study, source, target).check();
      }
      for (String study : studies) {
        Copy.Copied copied = copy(study, source, target).run();
        console
            .out()
            .printf("%s: %d events, %d of them new%n", study, copied.events(), copied.added());
        console.flush();
      }
    }
    return DONE;
  }

  private static Copy copy(String study, Journal source, Journal target) {
    return new Copy(study, sink -> source.read(study, 0, sink), target);
  }

  private static List<String> studies(Journal journal, String address, ParseResult given)
      throws IOException {
    String only = given.matchedOptionValue(STUDY, "");
    if (only.isEmpty()) {
      return journal.studies();
    }
    StoredStudy.check(journal, address, only);
    return List.of(only);
  }
}
