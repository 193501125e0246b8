package dev.cairn.web.follow;

import dev.cairn.journal.Journal;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Nearest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The studies of a journal, each followed from the first time that somebody looks at it. The one
 * not looked at for longest is let go when there are many. Thread-safe.
 */
public final class Gallery {
  private static final int KEPT = 200;

  private final Journal journal;
  private final LongSupplier nanos;
  private final Map<String, Followed> followed =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Followed> eldest) {
          return size() > KEPT;
        }
      };

  public Gallery(Journal journal, LongSupplier nanos) {
    this.journal = journal;
    this.nanos = nanos;
  }

  /** The study of a name; an error when the journal has none. */
  public Followed find(String study) throws IOException {
    synchronized (followed) {
      Followed known = followed.get(study);
      if (known != null) {
        return known;
      }
    }
    List<String> names = journal.studies();
    if (!names.contains(study)) {
      throw new InvalidInputException(
          "study", "There is no study '" + study + "'." + Nearest.hint(study, names));
    }
    synchronized (followed) {
      return followed.computeIfAbsent(study, name -> new Followed(journal, name, nanos));
    }
  }

  /** All studies that were opened, by name. */
  public List<Followed> all() throws IOException {
    List<Followed> all = new ArrayList<>();
    for (String name : journal.studies()) {
      Followed followed = find(name);
      if (followed.opened()) {
        all.add(followed);
      }
    }
    return all;
  }

  /** Lets go of a study, which was deleted. */
  public void forget(String study) {
    synchronized (followed) {
      followed.remove(study);
    }
  }
}
