package dev.cairn.journals.turns;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A lock that one thread of one process holds: a mutex among the threads of this JVM, and a lock on
 * a file among processes. A dead process holds nothing. There is one channel a file in a JVM,
 * because POSIX drops a process's locks when it closes <em>any</em> descriptor of the file. The
 * file is never deleted, so that all processes lock the same one.
 */
public final class ProcessLock implements Closeable {
  private static final Map<Path, ProcessLock> OPEN = new HashMap<>();

  private final Path file;
  private final ReentrantLock mutex = new ReentrantLock();
  private FileChannel channel;
  private @Nullable FileLock lock;
  private int users;

  private ProcessLock(Path file) throws IOException {
    this.file = file;
    this.channel = open(file);
  }

  /** What is done while the lock is held. */
  @FunctionalInterface
  public interface Action {
    void run() throws IOException;
  }

  /** The lock on a file in an existing folder; to be closed once for each time it was opened. */
  public static ProcessLock of(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path key = folder == null ? file : folder.toRealPath().resolve(file.getFileName());
    synchronized (OPEN) {
      ProcessLock lock = OPEN.get(key);
      if (lock == null) {
        lock = new ProcessLock(key);
        OPEN.put(key, lock);
      }
      lock.users++;
      return lock;
    }
  }

  /** Keeps out the other threads of this JVM only. */
  public void amongThreads(Action action) throws IOException {
    mutex.lock();
    try {
      action.run();
    } finally {
      mutex.unlock();
    }
  }

  /** Keeps out all other threads and processes. */
  public void hold(Action action) throws IOException {
    lock();
    try {
      action.run();
    } finally {
      unlock();
    }
  }

  /** Waits until all other threads and processes are out, and keeps them out. */
  public void lock() throws IOException {
    mutex.lock();
    boolean held = false;
    try {
      lock = acquire();
      held = true;
    } finally {
      if (!held) {
        mutex.unlock();
      }
    }
  }

  /** Lets others in; for who holds the lock. */
  public void unlock() throws IOException {
    try {
      FileLock held = lock;
      if (held != null) {
        held.release();
      }
    } finally {
      mutex.unlock();
    }
  }

  private FileLock acquire() throws IOException {
    FileLock free = channel.tryLock();
    return free != null ? free : await();
  }

  /** Waiting is the one step that an interrupt ends, closing the channel; then it begins anew. */
  private FileLock await() throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          return channel.lock();
        } catch (ClosedChannelException | java.nio.channels.FileLockInterruptionException e) {
          interrupted |= Thread.interrupted();
          channel.close();
          channel = open(file);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  @Override
  public void close() throws IOException {
    synchronized (OPEN) {
      if (--users == 0) {
        OPEN.remove(file);
        channel.close();
      }
    }
  }
}
