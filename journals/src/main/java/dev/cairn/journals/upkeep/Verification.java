package dev.cairn.journals.upkeep;

import dev.cairn.trial.Event;
import dev.cairn.trial.Ledger;
import java.io.IOException;
import java.util.Optional;

/**
 * What a reading of a whole log found: every checksum is right, every event can be read and folded,
 * and places are dense, or what the first problem is.
 *
 * @param events how many could be read and folded
 * @param bytes what the log takes, as far as that can be told
 */
public record Verification(String study, long events, long bytes, Optional<String> problem) {

  /** Reads the log of a study from its start to its end. */
  public static Verification of(Upkeep journal, String study) {
    var fold = new Fold();
    long bytes = 0;
    try {
      bytes = journal.bytes(study);
      long end = journal.read(study, 0, fold::add);
      Optional<String> problem = fold.ended(end);
      return new Verification(study, fold.ledger.version(), bytes, problem);
    } catch (IOException | Misfit e) {
      String problem = String.valueOf(e.getMessage());
      return new Verification(study, fold.ledger.version(), bytes, Optional.of(problem));
    }
  }

  /** A log at work. */
  private static final class Fold {
    private final Ledger ledger = new Ledger();

    void add(long place, Event event) {
      if (place != ledger.version()) {
        throw new Misfit("Place " + ledger.version() + " is followed by place " + place + ".");
      }
      try {
        ledger.add(event);
      } catch (RuntimeException e) {
        throw new Misfit("The event at place " + place + " does not fit those before it: " + e);
      }
    }

    Optional<String> ended(long end) {
      if (end != ledger.version()) {
        return Optional.of(
            "The log should end at place " + end + "; it ends at " + ledger.version() + ".");
      }
      return ledger.spec().isEmpty()
          ? Optional.of("No event says what the study is about.")
          : Optional.empty();
    }
  }

  /** An event that cannot stand where it stands. */
  private static final class Misfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misfit(String message) {
      super(message);
    }
  }
}
