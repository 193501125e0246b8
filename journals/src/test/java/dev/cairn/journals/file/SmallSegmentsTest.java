package dev.cairn.journals.file;

import dev.cairn.journal.Journal;
import dev.cairn.testkit.SharedJournalContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** The whole contract over again with a new segment every hundred events. */
@Tag("slow")
class SmallSegmentsTest extends SharedJournalContract {
  @Override
  protected Journal open(Path folder) {
    return new FileJournal(folder, new FileJournal.Options(Durability.NEVER, 4000));
  }
}
