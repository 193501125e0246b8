package dev.cairn.journals.file;

import dev.cairn.journal.Journal;
import dev.cairn.journals.turns.Ticker;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of studies, each a locked file: the operating system frees the lock when the process
 * ends, in whatever way. A file that nobody locks is of a dead session. The pulse is the file's
 * length, to which each beat adds a byte.
 */
final class Sessions implements Closeable {
  private static final long BEAT_MILLIS = 5_000;

  /**
   * The sessions of this JVM. Their files must not be opened a second time, also not to set their
   * times: closing that would free the lock.
   */
  private static final Map<Path, FileChannel> HELD = new ConcurrentHashMap<>();

  private final Path root;
  private final Locks locks;
  private final Set<Path> joined = ConcurrentHashMap.newKeySet();
  private @Nullable Ticker heart;

  Sessions(Path root, Locks locks) {
    this.root = root;
    this.locks = locks;
  }

  Journal.Presence join(String study, String session) throws IOException {
    locks.of(study).hold(() -> lock(study, session));
    Path file = file(study, session);
    joined.add(file);
    live();
    return () -> leave(file);
  }

  private synchronized void live() {
    if (heart == null) {
      heart = Ticker.start("cairn-journal-pulse", BEAT_MILLIS, () -> joined.forEach(this::beat));
    }
  }

  private void beat(Path file) {
    FileChannel held = HELD.get(file);
    try {
      if (held != null) {
        held.write(ByteBuffer.allocate(1), held.size());
      }
    } catch (IOException e) {
      // the session looks stalled until the disk lets it beat again
    }
  }

  private void lock(String study, String session) throws IOException {
    Folders.create(root.resolve(FileName.of(study)).resolve("sessions"));
    Path file = file(study, session);
    if (HELD.containsKey(file)) {
      throw alive(study, session);
    }
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw alive(study, session);
    }
    HELD.put(file, channel);
  }

  private static IOException alive(String study, String session) {
    return new IOException(
        "The session '"
            + session
            + "' of the study '"
            + study
            + "' is alive already.\nGive every"
            + " session a name of its own.");
  }

  private void leave(Path file) throws IOException {
    joined.remove(file);
    FileChannel channel = HELD.remove(file);
    if (channel != null) {
      try (channel) {
        Files.deleteIfExists(file);
      }
    }
  }

  long pulse(String study, String session) throws IOException {
    Path file = file(study, session);
    try {
      return present(study, file) ? Files.size(file) : Journal.GONE;
    } catch (NoSuchFileException left) {
      return Journal.GONE;
    }
  }

  private boolean present(String study, Path file) throws IOException {
    if (!Files.exists(file) || HELD.containsKey(file)) {
      return HELD.containsKey(file);
    }
    try {
      boolean[] locked = {true};
      locks.of(study).hold(() -> locked[0] = Files.exists(file) && probe(file, true));
      return locked[0];
    } catch (FileSystemException readOnly) {
      return probe(file, false);
    }
  }

  /** Whether another process locks the file; if not, it may be removed. */
  private static boolean probe(Path file, boolean remove) throws IOException {
    if (HELD.containsKey(file)) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      boolean locked = channel.tryLock(0, Long.MAX_VALUE, true) == null;
      if (!locked && remove) {
        Files.deleteIfExists(file);
      }
      return locked;
    }
  }

  private Path file(String study, String session) throws IOException {
    Path folder = root.resolve(FileName.of(study)).resolve("sessions");
    Path real = Files.isDirectory(folder) ? folder.toRealPath() : folder.toAbsolutePath();
    return real.resolve(FileName.of(session) + ".lock");
  }

  /** The pulses of this journal's sessions stop. */
  @Override
  public synchronized void close() {
    if (heart != null) {
      heart.close();
    }
  }
}
