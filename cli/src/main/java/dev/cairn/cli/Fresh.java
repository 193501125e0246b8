package dev.cairn.cli;

import dev.cairn.journal.Journal;
import dev.cairn.trial.State;
import dev.cairn.trial.Trial;
import java.io.IOException;

/** Deletes a study, for good or to start it anew. */
final class Fresh {
  private Fresh() {}

  /** Deletes the study and its trials' logs, unless somebody is running it. */
  static void delete(Journal journal, String address, String name) throws IOException {
    if (journal.studies().contains(name)) {
      delete(journal, address, name, StoredStudy.read(journal, address, name), "--fresh: ");
    }
  }

  static void delete(
      Journal journal, String address, String name, StoredStudy study, String refusal)
      throws IOException {
    for (Trial trial : study.view().pending()) {
      if (study.state(trial) == State.RUNNING) {
        throw new BadInput(
            refusal
                + "The study '"
                + name
                + "' is being run by session "
                + trial.session()
                + "; end that first.");
      }
    }
    journal.delete(name);
    Logs.delete(address, name);
  }
}
