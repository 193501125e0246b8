package dev.cairn.cli;

import dev.cairn.journal.Journal;
import dev.cairn.trial.State;
import dev.cairn.trial.Trial;
import java.io.IOException;

/** Deletes a study, for good or to start it anew. */
final class Fresh {
  private Fresh() {}

  /**
   * Deletes the study and its trials' logs, unless somebody is running it, or it knows what was
   * revealed of private data.
   */
  static void delete(Journal journal, String address, String name) throws IOException {
    if (journal.studies().contains(name)) {
      StoredStudy study = StoredStudy.whole(journal, address, name);
      if (study.spec().privacy().isPresent() && study.view().asked() > 0) {
        throw new BadInput(
            "--fresh: The study '"
                + name
                + "' knows how much of its private data was revealed, which would be forgotten.\n"
                + "Give the new study another name and the budget that is left; or, if the data"
                + " were not private yet, delete the old one: cairn delete "
                + name);
      }
      delete(journal, address, name, "--fresh: ");
    }
  }

  static void delete(Journal journal, String address, String name, String refusal)
      throws IOException {
    StoredStudy study = StoredStudy.whole(journal, address, name);
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
