package dev.cairn.journals.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a log does when its files are not as they were left. */
class DamageTest {
  private static final String[] NOTES = {"first", "second", "the third and last"};

  @TempDir Path folder;

  private Path segment() {
    return Logs.segment(folder, 0);
  }

  @Test
  void aTornEnd_isCutOff_whereverItWasTorn() throws IOException {
    List<Integer> sizes = Logs.sizes(folder, NOTES);
    byte[] whole = Files.readAllBytes(segment());
    for (int size = sizes.get(1) + 1; size < sizes.get(2); size++) {
      Files.write(segment(), Arrays.copyOf(whole, size));
      assertThat(Logs.read(folder)).as("cut at %s", size).containsExactly("first", "second");
      assertThat(Files.size(segment())).as("cut at %s", size).isEqualTo(sizes.get(1).longValue());
      Logs.write(folder, NOTES[2]);
      assertThat(Files.readAllBytes(segment())).as("cut at %s", size).isEqualTo(whole);
    }
  }

  @Test
  void aTornEnd_isCutOff_byAnAppendWithoutReading() throws IOException {
    List<Integer> sizes = Logs.sizes(folder, NOTES);
    byte[] whole = Files.readAllBytes(segment());
    for (int size = sizes.get(1) + 1; size < sizes.get(2); size++) {
      Files.write(segment(), Arrays.copyOf(whole, size));
      Logs.write(folder, NOTES[2]);
      assertThat(Files.readAllBytes(segment())).as("cut at %s", size).isEqualTo(whole);
    }
  }

  @Test
  void zerosBehindTheEnd_asAfterAPowerCut_areCutOff() throws IOException {
    Logs.write(folder, NOTES);
    byte[] whole = Files.readAllBytes(segment());
    for (int zeros : new int[] {1, 19, 20, 21, 5000}) {
      Files.write(segment(), Arrays.copyOf(whole, whole.length + zeros));
      assertThat(Logs.read(folder)).as("%s zeros", zeros).containsExactly(NOTES);
      assertThat(Files.readAllBytes(segment())).isEqualTo(whole);
    }
  }

  @Test
  void aTornEnd_isNoticed_byAJournalThatWroteBefore() throws IOException {
    try (var journal = Logs.open(folder)) {
      journal.append(Logs.STUDY, Journal.ANYWHERE, List.of(Logs.note("a")));
      byte[] whole = Files.readAllBytes(segment());
      Files.write(segment(), Arrays.copyOf(whole, whole.length + 7));
      assertThat(journal.append(Logs.STUDY, 1, List.of(Logs.note("b")))).isEqualTo(1);
      assertThat(Logs.read(journal)).containsExactly("a", "b");
    }
    assertThat(Logs.read(folder)).containsExactly("a", "b");
  }

  @Test
  @Tag("slow")
  void aFlippedBit_isAnErrorThatNamesThePlace_orCutsTheLastAppendOff() throws IOException {
    List<Integer> sizes = Logs.sizes(folder, NOTES);
    byte[] whole = Files.readAllBytes(segment());
    int start = (int) new Segments(Logs.STUDY, folder.resolve(Logs.STUDY)).start(0).offset();
    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(segment(), flipped);
      if (bit / 8 >= sizes.get(1)) {
        assertThat(Logs.read(folder)).as("bit %s", bit).containsExactly("first", "second");
      } else {
        int offset = bit / 8 < start ? 0 : bit / 8 < sizes.get(0) ? start : sizes.get(0);
        assertRefused(flipped, offset);
      }
    }
  }

  private void assertRefused(byte[] content, int offset) throws IOException {
    String where = offset == 0 ? "" : "byte " + offset;
    assertThatThrownBy(() -> Logs.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(segment().toRealPath().getFileName().toString())
        .hasMessageContaining(where);
    assertThatThrownBy(() -> Logs.write(folder, "more")).isInstanceOf(IOException.class);
    assertThat(Files.readAllBytes(segment())).as("left as it was").isEqualTo(content);
  }

  @Test
  void damageInAnEarlierSegment_isAnError() throws IOException {
    writeSegments();
    Path first = Logs.segment(folder, 0);
    byte[] content = Files.readAllBytes(first);
    Files.write(first, Arrays.copyOf(content, content.length - 1));
    assertThatThrownBy(() -> Logs.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged")
        .hasMessageContaining(first.getFileName().toString());
    assertThat(Files.size(first)).isEqualTo(content.length - 1);
  }

  @Test
  void aMissingSegment_isAnError() throws IOException {
    List<Path> segments = writeSegments();
    for (Path missing : segments.subList(0, segments.size() - 1)) {
      byte[] content = Files.readAllBytes(missing);
      Files.delete(missing);
      assertThatThrownBy(() -> Logs.read(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(missing.getFileName().toString())
          .hasMessageContaining("missing");
      Files.write(missing, content);
    }
    assertThat(Logs.read(folder)).hasSize(20);
  }

  private List<Path> writeSegments() throws IOException {
    try (var journal = new FileJournal(folder, new FileJournal.Options(Durability.NEVER, 300))) {
      for (int i = 0; i < 20; i++) {
        journal.append(Logs.STUDY, i, List.of(Logs.note("note " + i)));
      }
    }
    List<Path> segments =
        Folders.list(folder.resolve(Logs.STUDY)).stream().filter(Files::isRegularFile).toList();
    assertThat(segments).hasSizeGreaterThan(3);
    return segments;
  }

  @Test
  void aFolderOfAnotherStudy_isRefused() throws IOException {
    Logs.write(folder, NOTES);
    Files.move(folder.resolve(Logs.STUDY), folder.resolve("other"));
    try (var journal = Logs.open(folder)) {
      assertThatThrownBy(() -> journal.append("other", Journal.ANYWHERE, List.of(Logs.note("a"))))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("holds the study 's'");
    }
  }

  @Test
  void anUnfinishedSegment_isNoHindrance() throws IOException {
    Logs.write(folder, "a");
    Files.writeString(folder.resolve(Logs.STUDY).resolve("new.tmp"), "half a head");
    try (var journal = new FileJournal(folder, new FileJournal.Options(Durability.ALWAYS, 1))) {
      assertThat(journal.append(Logs.STUDY, 1, List.of(Logs.note("b")))).isEqualTo(1);
    }
    assertThat(Logs.read(folder)).containsExactly("a", "b");
  }
}
