package dev.cairn.journals.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the tables, and what is said when it is not right. */
class StoreTest {
  private static final List<String> NOTES = List.of("a", "b", "c", "d");

  @TempDir Path folder;

  /** A database with a log of four notes in two appends, and a way around the journal. */
  private record Store(String address, String jdbc) {
    void change(String... statements) throws SQLException {
      try (Connection connection = DriverManager.getConnection(jdbc, "postgres", "any");
          var statement = connection.createStatement()) {
        for (String sql : statements) {
          statement.execute(sql);
        }
      }
    }

    List<String> read() throws IOException {
      try (Journal journal = Journals.open(address)) {
        return Child.texts(journal);
      }
    }
  }

  private Store store(String kind) throws SQLException, IOException {
    Store store = kind.equals("sqlite") ? sqlite() : postgres();
    try (Journal journal = Journals.open(store.address())) {
      journal.append(Child.STUDY, 0, NOTES.subList(0, 2).stream().map(Child::note).toList());
      journal.append(Child.STUDY, 2, NOTES.subList(2, 4).stream().map(Child::note).toList());
    }
    return store;
  }

  private Store sqlite() {
    Path file = folder.resolve("studies.db");
    return new Store("sqlite:" + file, "jdbc:sqlite:" + file);
  }

  private static Store postgres() throws SQLException {
    String schema = Server.schema();
    String address = Server.location(Server.port(), schema);
    return new Store(
        "postgresql:" + address, "jdbc:postgresql:" + address.replace("postgres:any@", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void anAppend_isOneRow(String kind) throws Exception {
    Store store = store(kind);
    store.change(
        "delete from cairn_appends where place = 0", "update cairn_studies set events = 2");
    store.change("update cairn_appends set place = 0");
    assertThatThrownBy(store::read).hasMessageContaining("damaged").hasMessageContaining("place 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void aChangedByte_aMissingRow_andAMissingEnd_areDamage(String kind) throws Exception {
    Store store = store(kind);
    assertThat(store.read()).isEqualTo(NOTES);
    String all = "select frame from cairn_appends";
    store.change("create table kept as " + all + " where place = 0");
    store.change("update cairn_appends set frame = (" + all + " where place = 2) where place = 0");
    assertDamaged(store, 0);
    store.change("update cairn_appends set frame = (select frame from kept) where place = 0");
    assertThat(store.read()).isEqualTo(NOTES);
    store.change("update cairn_appends set frame = (select frame from kept) where place = 2");
    assertDamaged(store, 2);
    store.change("delete from cairn_appends where place = 2");
    assertDamaged(store, 2);
    store.change("delete from cairn_appends");
    assertDamaged(store, 0);
  }

  private static void assertDamaged(Store store, int place) {
    assertThatThrownBy(store::read)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is damaged")
        .hasMessageContaining("at place " + place + " ")
        .hasMessageContaining("Restore");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void tablesOfANewerVersion_areRefused(String kind) throws Exception {
    Store store = store(kind);
    store.change("update cairn_schema set version = 99");
    assertThatThrownBy(() -> Journals.open(store.address()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("have the version 99")
        .hasMessageContaining("knows up to " + Schema.VERSION);
    store.change("update cairn_schema set version = " + Schema.VERSION);
    assertThat(store.read()).isEqualTo(NOTES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void lookingAt_anEmptyDatabase_createsNothing(String kind) throws Exception {
    Store store = kind.equals("sqlite") ? sqlite() : postgres();
    try (Journal journal = Journals.open(store.address())) {
      assertThat(journal.studies()).isEmpty();
      assertThat(journal.read(Child.STUDY, 0, (place, event) -> {})).isZero();
      assertThat(journal.pulse(Child.STUDY, "session")).isEqualTo(Journal.GONE);
      journal.delete(Child.STUDY);
      assertThat(folder.resolve("studies.db")).doesNotExist();
    }
    store.change("create table cairn_schema (version integer)"); // there was none
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void aClosedJournal_refusesWork(String kind) throws Exception {
    Journal journal = Journals.open(store(kind).address());
    journal.close();
    assertThatThrownBy(() -> journal.append(Child.STUDY, 4, List.of(Child.note("e"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void badAddressesOfSqlite_areRefused() throws IOException {
    assertRefused("sqlite:", "names no file");
    assertRefused("sqlite:?fsync=never", "names no file");
    assertRefused("sqlite:x?fsync=100", "unknown option 'fsync=100'");
    assertRefused("sqlite:" + folder, "is a folder");
    Path text = Files.writeString(folder.resolve("text"), "This is no database. ".repeat(100));
    assertRefused("sqlite:" + text, "file is not a database");
  }

  @Test
  void aServerThatIsNotThere_isSaid_withoutThePassword() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertRefused("postgresql://ann:secret@localhost:" + free + "/d", "localhost:" + free);
  }

  private static void assertRefused(String address, String message) {
    assertThatThrownBy(() -> Journals.open(address))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("secret");
  }

  @Test
  void withoutSyncs_sqliteKeepsEvents_too() throws IOException {
    String address = sqlite().address() + "?fsync=never";
    try (Journal journal = Journals.open(address)) {
      journal.append(Child.STUDY, 0, List.of(Child.note("a")));
    }
    assertThat(new Store(address, "").read()).containsExactly("a");
  }
}
