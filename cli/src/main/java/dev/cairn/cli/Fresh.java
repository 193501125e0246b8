package dev.cairn.cli;

import dev.cairn.journal.Journal;
import dev.cairn.trial.State;
import dev.cairn.trial.Trial;
import java.io.IOException;

/** Deletes a study that is to start anew. */
final class Fresh {
  private Fresh() {}

  /** Deletes the study and its trials' logs, unless somebody is running it. */
  static void delete(Journal journal, String address, String name) throws IOException {
    if (!journal.studies().contains(name)) {
      return;
    }
    StoredStudy study = StoredStudy.read(journal, address, name);
    for (Trial trial : study.view().pending()) {
      if (study.state(trial) == State.RUNNING) {
        throw new BadInput(
            "--fresh: The study '"
                + name
                + "' is being run by session "
                + trial.session()
                + "; end that first, or give the study another name.");
      }
    }
    journal.delete(name);
    Logs.delete(address, name);
  }
}
