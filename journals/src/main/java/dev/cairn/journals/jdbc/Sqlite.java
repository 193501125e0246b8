package dev.cairn.journals.jdbc;

import dev.cairn.journals.turns.ProcessLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * SQLite: one file, shared by the processes of one machine. In WAL mode readers and the one writer
 * do not wait for each other. Writers that wait for each other would look again after a tenth of a
 * second, and some would starve; so they lock a file beside it first, where the operating system
 * wakes them.
 */
final class Sqlite implements Dialect {
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int PROTOCOL = 15;

  private final Path file;
  private final boolean synced;
  private @Nullable ProcessLock lock;

  /**
   * The database in a file.
   *
   * @param synced whether a commit waits until it is on the disk
   */
  Sqlite(Path file, boolean synced) {
    this.file = file;
    this.synced = synced;
  }

  @Override
  public String name() {
    return "sqlite:" + file;
  }

  @Override
  public String kind() {
    return "sqlite";
  }

  @Override
  public String url() {
    return "jdbc:sqlite:" + file.toAbsolutePath();
  }

  @Override
  public Properties properties() {
    Properties properties = new Properties();
    properties.put("busy_timeout", "20000");
    properties.put("journal_mode", "WAL");
    properties.put("synchronous", synced ? "FULL" : "OFF");
    properties.put("transaction_mode", "IMMEDIATE");
    return properties;
  }

  @Override
  public boolean exists() {
    return Files.exists(file);
  }

  @Override
  public void create() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
  }

  @Override
  public String schemas() {
    return "select count(*) from sqlite_master where type = 'table' and name = 'cairn_schema'";
  }

  @Override
  public void lock() throws IOException {
    opened().lock();
  }

  @Override
  public void unlock() throws IOException {
    opened().unlock();
  }

  private synchronized ProcessLock opened() throws IOException {
    ProcessLock open = lock;
    if (open == null) {
      open = ProcessLock.of(file.resolveSibling(file.getFileName() + "-lock"));
      lock = open;
    }
    return open;
  }

  @Override
  public synchronized void close() throws IOException {
    if (lock != null) {
      lock.close();
      lock = null;
    }
  }

  @Override
  public void lockSchema(Connection connection) {
    // every transaction is immediate, so this one keeps out all other writers
  }

  @Override
  public String locked(String query) {
    return query;
  }

  @Override
  public boolean passing(SQLException failure) {
    int code = failure.getErrorCode() & 0xFF; // extended codes have more in the higher bits
    return code == BUSY || code == LOCKED || code == PROTOCOL;
  }

  @Override
  public String bytes() {
    return "select page_count * page_size from pragma_page_count(), pragma_page_size()";
  }

  @Override
  public String check() {
    return "pragma integrity_check";
  }

  @Override
  public List<String> vacuum() {
    return List.of("vacuum", "pragma wal_checkpoint(truncate)");
  }
}
