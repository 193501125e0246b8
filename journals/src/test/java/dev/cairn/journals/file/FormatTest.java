package dev.cairn.journals.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.journal.Journal;
import dev.cairn.journals.codec.EventReader;
import dev.cairn.journals.codec.Frame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs of versions that this one does not know. */
class FormatTest {
  @TempDir Path folder;

  @Test
  void anUnknownKind_isRefusedByName_whichTheSegmentTells() throws IOException {
    writeForeign("merged");
    assertThatThrownBy(() -> Logs.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("'merged' (number " + EventReader.kinds().size() + ")")
        .hasMessageContaining("told")
        .hasMessageContaining("newer version");
  }

  /** A log by a version with one more kind, whose one event is of that kind. */
  private void writeForeign(String kind) throws IOException {
    Header own = Header.of(Logs.STUDY, 0);
    var kinds = new ArrayList<>(own.kinds());
    kinds.add(kind);
    byte[] header = new Header(Logs.STUDY, 0, kinds, 0).bytes();
    byte[] event = {(byte) own.kinds().size()};
    var bytes = ByteBuffer.allocate(header.length + Frame.size(event.length)).put(header);
    Frame.write(0, 1, event, bytes);
    Folders.create(folder.resolve(Logs.STUDY));
    Files.write(Logs.segment(folder, 0), bytes.array());
  }

  @Test
  void aSegmentWithOtherKinds_isNotContinued() throws IOException {
    writeForeign("merged");
    try (var journal = Logs.open(folder)) {
      assertThat(journal.append(Logs.STUDY, Journal.ANYWHERE, List.of(Logs.note("a"))))
          .isEqualTo(1);
    }
    assertThat(Logs.segment(folder, 1)).exists();
    assertThat(Header.read(Logs.segment(folder, 1)).kinds())
        .isEqualTo(Header.of(Logs.STUDY, 1).kinds());
  }

  @Test
  void aNewerFormat_isRefusedByItsNumber() throws IOException {
    Logs.write(folder, "a");
    byte[] bytes = Files.readAllBytes(Logs.segment(folder, 0));
    ByteBuffer.wrap(bytes).putInt(Long.BYTES, 7);
    Files.write(Logs.segment(folder, 0), bytes);
    assertThatThrownBy(() -> Logs.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("format version 7")
        .hasMessageContaining("reads up to 1");
  }
}
