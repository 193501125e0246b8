package dev.cairn.journals.file;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.journals.turns.Ticker;
import dev.cairn.journals.upkeep.Upkeep;
import dev.cairn.trial.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Logs in a folder, one sub-folder a study, shared safely by threads and by processes of one
 * machine. An append is on the disk before it returns, unless the options relax that; it costs one
 * write and one sync, which threads that append at once share. Opening costs nothing; the first
 * append of a study reads its last segment. Errors leave the log valid up to the last acknowledged
 * event. Format: decision note 3.
 */
public final class FileJournal implements Upkeep {
  private final Path root;
  private final Options options;
  private final Locks locks;
  private final Sessions sessions;
  private final Map<String, StudyLog> logs = new ConcurrentHashMap<>();
  private final Optional<Ticker> flusher;
  private volatile boolean closed;

  /**
   * How to write.
   *
   * @param durability when to sync
   * @param segmentBytes the size at which a new segment begins
   */
  public record Options(Durability durability, long segmentBytes) {
    public static final Options STANDARD = new Options(Durability.ALWAYS, 64L << 20);

    public Options {
      require(
          segmentBytes > 0 && segmentBytes <= 1 << 30,
          "journal",
          "A segment of %s bytes is out of range; expected 1 byte to 1 GB.",
          segmentBytes);
    }

    public Options with(Durability changed) {
      return new Options(changed, segmentBytes);
    }
  }

  /** The journal in a folder, which the first append creates. */
  public FileJournal(Path root, Options options) {
    this.root = root;
    this.options = options;
    this.locks = new Locks(root.resolve(".locks"));
    this.sessions = new Sessions(root, locks);
    this.flusher = options.durability().timed() ? Optional.of(flusher()) : Optional.empty();
  }

  private Ticker flusher() {
    return Ticker.start(
        "cairn-journal-sync",
        options.durability().millis(),
        () -> logs.values().forEach(StudyLog::flush));
  }

  @Override
  public long append(String study, long expected, List<? extends Event> events) throws IOException {
    return log(study).append(expected, events);
  }

  @Override
  public long read(String study, long from, Sink sink) throws IOException {
    return log(study).read(from, sink);
  }

  private StudyLog log(String study) throws IOException {
    if (closed) {
      throw new IOException("The journal in " + root + " is closed.");
    }
    return logs.computeIfAbsent(
        study, name -> new StudyLog(new Segments(name, folder(name)), locks, options));
  }

  private Path folder(String study) {
    return root.resolve(FileName.of(study));
  }

  @Override
  public List<String> studies() throws IOException {
    var names = new ArrayList<String>();
    for (Path folder : Folders.list(root)) {
      String name = folder.getFileName().toString();
      if (!name.startsWith(".") && Files.isDirectory(folder)) {
        String study = FileName.read(name);
        if (new Segments(study, folder).any()) {
          names.add(study);
        }
      }
    }
    names.sort(null);
    return names;
  }

  @Override
  public Presence join(String study, String session) throws IOException {
    return sessions.join(study, session);
  }

  @Override
  public long pulse(String study, String session) throws IOException {
    return sessions.pulse(study, session);
  }

  @Override
  public void sync(String study) throws IOException {
    if (options.durability().equals(Durability.ANSWERED)) {
      log(study).sync();
    }
  }

  @Override
  public void delete(String study) throws IOException {
    log(study).delete();
  }

  @Override
  public long bytes(String study) throws IOException {
    return log(study).bytes();
  }

  @Override
  public List<String> problems() {
    return List.of();
  }

  @Override
  public Gain compact() throws IOException {
    long before = 0;
    long after = 0;
    for (String study : studies()) {
      StudyLog log = log(study);
      before += log.bytes();
      log.compact();
      after += log.bytes();
    }
    return new Gain(before, after);
  }

  @Override
  public void close() throws IOException {
    closed = true;
    flusher.ifPresent(Ticker::close);
    sessions.close();
    for (StudyLog log : logs.values()) {
      log.close();
    }
    logs.clear();
    locks.close();
  }
}
