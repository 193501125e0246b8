package dev.cairn.web.live;

import dev.cairn.journal.Journal;
import dev.cairn.study.Study;
import dev.cairn.trial.StudySpec;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The studies that workers have asked for, each opened when the first does. The session of all is
 * that of the server, which stays the same when it is started again. Thread-safe.
 */
public final class LiveStudies implements AutoCloseable {
  private final Journal journal;
  private final InstantSource clock;
  private final String session;
  private final Map<String, LiveStudy> studies = new LinkedHashMap<>();

  public LiveStudies(Journal journal, InstantSource clock, String session) {
    this.journal = journal;
    this.clock = clock;
    this.session = session;
  }

  /** A study that is at work already. */
  public synchronized Optional<LiveStudy> find(String study) {
    return Optional.ofNullable(studies.get(study));
  }

  /** The study of a specification that the journal has, at work. */
  public synchronized LiveStudy open(StudySpec spec) throws IOException {
    LiveStudy known = studies.get(spec.name());
    if (known == null) {
      known = new LiveStudy(Study.open(spec, journal, clock, session), System::nanoTime);
      studies.put(spec.name(), known);
    }
    return known;
  }

  /** Looks at all leases. */
  public void look() throws IOException {
    for (LiveStudy study : all()) {
      study.look();
    }
  }

  private synchronized List<LiveStudy> all() {
    return List.copyOf(studies.values());
  }

  /** Leaves a study that is deleted. */
  public synchronized void forget(String study) throws IOException {
    LiveStudy known = studies.remove(study);
    if (known != null) {
      known.close();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    for (LiveStudy study : studies.values()) {
      study.close();
    }
    studies.clear();
  }
}
