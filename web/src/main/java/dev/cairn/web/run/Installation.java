package dev.cairn.web.run;

import dev.cairn.trial.Allowance;
import dev.cairn.trial.StudySpec;
import java.util.List;

/** What the server needs of the program that it is part of. */
public interface Installation {
  /**
   * What a study file asks for.
   *
   * @param prepared whether a run does something before its first trial that is more than the
   *     study: it enqueues, or starts from other studies
   */
  record Asked(StudySpec spec, Allowance budget, boolean prepared) {}

  /**
   * Reads a study file, YAML or JSON, and refuses what in it cannot be.
   *
   * @throws dev.cairn.web.http.Refusal with the path and the line of what is wrong
   */
  Asked read(String text);

  /** The command that runs, or continues, the study of a file, as a process of its own. */
  List<String> command(String file);
}
