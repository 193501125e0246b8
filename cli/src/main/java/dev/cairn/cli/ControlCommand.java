package dev.cairn.cli;

import dev.cairn.journal.Journal;
import dev.cairn.study.Control;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Stops, pauses or resumes a study, or one of its trials, whichever processes run it. */
record ControlCommand(dev.cairn.trial.Command command) implements Command {
  private static final String NOW = "--now";
  private static final String WHY = "--why";

  private String name() {
    return command.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Flags.command(name(), summary(), "cairn " + name() + " my-study", example())
            .addPositional(Flags.argument(0, "STUDY", "The study's name."))
            .addPositional(
                PositionalParamSpec.builder()
                    .index("1")
                    .arity("0..1")
                    .type(Integer.class)
                    .paramLabel("TRIAL")
                    .description("The number of the trial, if only that is meant.")
                    .build())
            .addOption(Flags.journal());
    if (command != dev.cairn.trial.Command.RESUME) {
      spec.addOption(Flags.value(WHY, "TEXT", "The reason, for those who wonder."));
    }
    if (command == dev.cairn.trial.Command.STOP) {
      spec.addOption(Flags.flag(NOW, "Do not wait for trials: the next run takes them up."));
    }
    return spec;
  }

  private String summary() {
    return switch (command) {
      case STOP -> "End all runs of a study once their trials have ended; or end one trial.";
      case PAUSE -> "Let a study start no more trials until it is resumed; or take a trial off.";
      case RESUME -> "Let a paused study, or a paused trial, go on.";
    };
  }

  private String example() {
    return switch (command) {
      case STOP -> "cairn stop my-study 12 --why 'diverges'";
      case PAUSE -> "cairn pause my-study --why 'the machines are needed until noon'";
      case RESUME -> "cairn resume my-study 12";
    };
  }

  @Override
  public int run(ParseResult given, Console console) throws IOException {
    String address = StoredStudy.address(given);
    String study = StoredStudy.name(given);
    try (Journal journal = StoredStudy.open(address)) {
      StoredStudy.check(journal, address, study);
      var control = new Control(journal, study, Clock.systemUTC());
      Integer trial = given.matchedPositionalValue(1, null);
      String why = given.hasMatchedOption(WHY) ? given.matchedOptionValue(WHY, "") : "";
      console.say(
          trial == null
              ? study(control, study, why, given.hasMatchedOption(NOW))
              : trial(control, study, trial, why));
      return DONE;
    }
  }

  private String study(Control control, String study, String why, boolean now) throws IOException {
    switch (command) {
      case STOP -> {
        if (now) {
          control.stopNow(why);
          return "Runs of " + study + " end now; the next one takes up their trials.";
        }
        control.stop(why);
        return "Runs of " + study + " end once the trials that run have ended.";
      }
      case PAUSE -> {
        control.pause(why);
        return study + " is paused; go on with: cairn resume " + study;
      }
      default -> {
        control.resume();
        return study + " goes on.";
      }
    }
  }

  private String trial(Control control, String study, int trial, String why) throws IOException {
    switch (command) {
      case STOP -> {
        control.stop(trial, why);
        return "Trial " + trial + " has ended.";
      }
      case PAUSE -> {
        control.pause(trial, why);
        return "Trial " + trial + " is paused; go on with: cairn resume " + study + " " + trial;
      }
      default -> {
        control.resume(trial);
        return "Trial " + trial + " goes on.";
      }
    }
  }
}
