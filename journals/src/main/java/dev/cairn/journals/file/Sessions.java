package dev.cairn.journals.file;

import dev.cairn.journal.Journal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sessions of studies, each a locked file: the operating system frees the lock when the process
 * ends, in whatever way. A file that nobody locks is of a dead session.
 */
final class Sessions {
  /**
   * The sessions of this JVM. Their files must not be opened a second time: closing that would free
   * the lock.
   */
  private static final Map<Path, FileChannel> HELD = new ConcurrentHashMap<>();

  private final Path root;
  private final Locks locks;

  Sessions(Path root, Locks locks) {
    this.root = root;
    this.locks = locks;
  }

  Journal.Presence join(String study, String session) throws IOException {
    locks.of(study).hold(() -> lock(study, session));
    Path file = file(study, session);
    return () -> leave(file);
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

  private static void leave(Path file) throws IOException {
    FileChannel channel = HELD.remove(file);
    if (channel != null) {
      try (channel) {
        Files.deleteIfExists(file);
      }
    }
  }

  boolean present(String study, String session) throws IOException {
    Path file = file(study, session);
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
}
