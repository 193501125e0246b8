package dev.cairn.cli;

import dev.cairn.journal.Journal;
import dev.cairn.transfer.study.Start;
import dev.cairn.trial.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a study file adds to a study before it runs: enqueued configurations and observations made
 * elsewhere, and what other studies predict. Each is added once, however often the file is run.
 */
record Seeding(
    Plan plan, Optional<Start> start, String source, List<WarmStart.Observation> observations) {
  private static final String NOTE = "study file";

  /** Reads and checks the observations; nothing is written. */
  static Seeding of(Plan plan, Optional<Start> start, Journal journal, Path directory)
      throws IOException {
    if (plan.warmStart().isEmpty()) {
      return new Seeding(plan, start, "", List.of());
    }
    WarmStart.Source source = plan.warmStart().get();
    List<WarmStart.Observation> observations =
        source.csv()
            ? WarmStart.csv(source, directory, plan.spec())
            : WarmStart.study(source, journal, plan.spec());
    return new Seeding(plan, start, source.toString(), observations);
  }

  /** Appends what the study does not have yet; of two processes at once, one does. */
  void apply(Journal journal) throws IOException {
    if (enqueued().isEmpty() && observations.isEmpty()) {
      return;
    }
    String study = plan.spec().name();
    long end;
    List<Event> added;
    do {
      List<Event> known = new ArrayList<>();
      end = journal.read(study, 0, (place, event) -> known.add(event));
      added = missing(known);
    } while (!added.isEmpty() && journal.append(study, end, added) < 0);
  }

  private List<Event> missing(List<Event> known) {
    List<Event> missing = new ArrayList<>();
    boolean imported =
        known.stream().anyMatch(e -> e instanceof Event.Imported i && i.source().equals(source));
    if (!imported) {
      long now = System.currentTimeMillis();
      observations.forEach(o -> missing.add(o.event(plan.spec(), source, now)));
    }
    for (Event.Enqueued wanted : enqueued()) {
      if (known.stream().noneMatch(e -> enqueues(e, wanted.row()))) {
        missing.add(wanted);
      }
    }
    return missing;
  }

  /** What others predict, then what the file lists. */
  private List<Event.Enqueued> enqueued() {
    List<Event.Enqueued> all = new ArrayList<>();
    start.ifPresent(s -> all.add(new Event.Enqueued(s.first().raw(), s.reason())));
    plan.enqueue().forEach(c -> all.add(new Event.Enqueued(c.raw(), NOTE)));
    return all;
  }

  private static boolean enqueues(Event event, double[] row) {
    return event instanceof Event.Enqueued e && Arrays.equals(e.row(), row);
  }
}
