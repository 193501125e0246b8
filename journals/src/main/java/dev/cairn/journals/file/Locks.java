package dev.cairn.journals.file;

import dev.cairn.journals.turns.ProcessLock;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The locks of a journal's studies, opened on first use. */
final class Locks implements Closeable {
  private final Path folder;
  private final Map<String, ProcessLock> open = new HashMap<>();

  Locks(Path folder) {
    this.folder = folder;
  }

  /** The lock of a study; a {@link FileSystemException} where the folder cannot be written. */
  synchronized ProcessLock of(String study) throws IOException {
    ProcessLock lock = open.get(study);
    if (lock == null) {
      lock = open(study, folder.resolve(FileName.of(study) + ".lock"));
      open.put(study, lock);
    }
    return lock;
  }

  private ProcessLock open(String study, Path file) throws IOException {
    try {
      Folders.create(folder);
      return ProcessLock.of(file);
    } catch (FileSystemException e) {
      String reason =
          "The study '"
              + study
              + "' cannot be written here ("
              + why(e)
              + ").\nSee who may write there, or choose another folder with the journal file:DIR.";
      var unwritable = new FileSystemException(file.toString(), null, reason);
      unwritable.initCause(e);
      throw unwritable;
    }
  }

  private static String why(FileSystemException e) {
    return e.getReason() == null
        ? e.getClass().getSimpleName().replace("Exception", "")
        : e.getReason();
  }

  /** The lock, if it was opened: a study that nobody wrote to here has nothing to wait for. */
  synchronized Optional<ProcessLock> opened(String study) {
    return Optional.ofNullable(open.get(study));
  }

  @Override
  public synchronized void close() throws IOException {
    for (ProcessLock lock : open.values()) {
      lock.close();
    }
    open.clear();
  }
}
