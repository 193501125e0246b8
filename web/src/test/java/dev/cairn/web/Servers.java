package dev.cairn.web;

import dev.cairn.journal.Journal;
import dev.cairn.study.StudyFormat;
import dev.cairn.trial.Allowance;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Section;
import dev.cairn.web.http.JsonBody;
import dev.cairn.web.http.Refusal;
import dev.cairn.web.http.Tokens;
import dev.cairn.web.run.Installation;
import dev.cairn.web.run.Runs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Servers to test with. */
final class Servers {
  /** A study with a fidelity whose trials are drawn. */
  static final String STUDY =
      """
      {"study": "s", "objectives": [{"name": "loss", "goal": "minimize"}],
       "constraints": ["excess"],
       "parameters": {"x": {"type": "float", "low": 0, "high": 1},
                      "k": {"type": "choice", "of": ["a", "b"]}},
       "fidelity": {"name": "epoch", "low": 1, "high": 9},
       "sampler": "random", "scheduler": "none", "seed": 3, "budget": {"trials": 5}}
      """;

  private Servers() {}

  static WebServer start(Journal journal, Path folder, Tokens tokens) throws IOException {
    return start(journal, folder, new Door("127.0.0.1", 0, tokens, Optional.empty()));
  }

  static WebServer start(Journal journal, Path folder, Door door) throws IOException {
    return WebServer.start(door, journal, new Runs(folder, new Json()), line -> {});
  }

  /** Study files in JSON with a budget of trials; a run of one is a program that says so. */
  private static final class Json implements Installation {
    @Override
    public Asked read(String text) {
      try {
        Section file = Section.of("", JsonBody.read(text.getBytes(StandardCharsets.UTF_8)));
        StudySpec spec = StudyFormat.parse(file);
        Section budget = file.section("budget");
        Allowance allowance = Allowance.trials((int) budget.whole("trials"));
        budget.close();
        file.close();
        return new Asked(spec, allowance, false);
      } catch (InvalidInputException e) {
        throw Refusal.invalid(e, OptionalInt.empty());
      }
    }

    @Override
    public List<String> command(String file) {
      return List.of("sh", "-c", "echo runs " + file + " with \"$*\"; exit 3", "run");
    }
  }
}
