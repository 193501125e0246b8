package dev.cairn.journals.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The segment files of one study, named by the place of their first event. */
final class Segments {
  private static final Pattern NAME = Pattern.compile("([0-9]{20})\\.log");

  private final String study;
  private final Path folder;
  private final Index index = new Index();
  private final Map<Long, Header> headers = new ConcurrentHashMap<>();

  Segments(String study, Path folder) {
    this.study = study;
    this.folder = folder;
  }

  /** Where a walk ended, and whether everything up to the end of the log was whole. */
  record Walk(Position end, boolean whole) {}

  String study() {
    return study;
  }

  Path folder() {
    return folder;
  }

  Index index() {
    return index;
  }

  Path path(long first) {
    String digits = Long.toString(first);
    return folder.resolve("0".repeat(20 - digits.length()) + digits + ".log");
  }

  /** Forgets what is known and looks which segments there are. */
  synchronized void load() throws IOException {
    forget();
    for (long first : firsts()) {
      index.mark(start(first));
    }
  }

  /** The first places of the segments there are, sorted. */
  List<Long> firsts() throws IOException {
    return Folders.list(folder).stream()
        .map(file -> NAME.matcher(file.getFileName().toString()))
        .filter(Matcher::matches)
        .map(name -> Long.valueOf(name.group(1)))
        .sorted()
        .toList();
  }

  /** What they take on the disk. */
  long bytes() throws IOException {
    long bytes = 0;
    for (long first : firsts()) {
      bytes += path(first).toFile().length();
    }
    return bytes;
  }

  synchronized void forget() {
    index.clear();
    headers.clear();
  }

  /** The nearest known position ahead of a place; none when the study has no events. */
  synchronized Optional<Position> before(long place) throws IOException {
    Optional<Position> known = index.before(place);
    if (known.isPresent()) {
      return known;
    }
    load();
    // Asked in this order, since others add positions meanwhile: a log with a last one has a first.
    boolean any = index.last().isPresent();
    Optional<Position> near = index.before(place);
    if (near.isEmpty() && any) {
      throw missing(0);
    }
    return near;
  }

  /** The position of a segment's first frame. */
  Position start(long first) throws IOException {
    return new Position(first, first, header(first).size());
  }

  Header header(long first) throws IOException {
    Header known = headers.get(first);
    if (known == null) {
      known = Header.read(path(first));
      check(known, first);
      headers.put(first, known);
    }
    return known;
  }

  private void check(Header header, long first) throws IOException {
    if (!header.study().equals(study) || header.first() != first) {
      throw new IOException(
          String.format(
              "The segment %s holds the study '%s' from place %d, not '%s' from place %d.%nThis file"
                  + " system may not tell upper from lower case, or the file was moved: rename it"
                  + " back, or use another study name.",
              path(first), header.study(), header.first(), study, first));
    }
  }

  /** The start of the segment that goes on where this position is, if there is one. */
  Optional<Position> following(Position end) throws IOException {
    // java.io asks once and throws nothing when there is no file, which is the usual answer.
    boolean any = end.place() != end.segment() && path(end.place()).toFile().exists();
    return any ? Optional.of(start(end.place())) : Optional.empty();
  }

  /** Goes over all frames from a position, without a look at their events. */
  Walk walk(Position from) throws IOException {
    for (Position at = from; ; ) {
      try (var reader = new SegmentReader(path(at.segment()), at)) {
        while (reader.next() != null) {
          index.mark(reader.at());
        }
        if (!reader.clean()) {
          return new Walk(reader.at(), false);
        }
        at = reader.at();
      }
      Optional<Position> following = following(at);
      if (following.isEmpty()) {
        return new Walk(at, true);
      }
      at = following.get();
    }
  }

  /** Whether the study has events. */
  boolean any() throws IOException {
    load();
    Optional<Position> last = index.last();
    return last.isPresent() && (last.get().place() > 0 || walk(last.get()).end().place() > 0);
  }

  /** Whether there are events behind a position that cannot be read. */
  boolean moreBehind(Position unreadable) throws IOException {
    Optional<Position> last = index.last();
    if (last.isPresent() && last.get().segment() > unreadable.segment()) {
      return true;
    }
    try (var reader = new SegmentReader(path(unreadable.segment()), unreadable)) {
      return reader.moreBehind();
    }
  }

  /** Creates a segment; it appears with its whole header or not at all. */
  Position create(long first) throws IOException {
    Folders.create(folder);
    Header header = Header.of(study, first);
    Path draft = folder.resolve("new.tmp");
    try (var file = new RandomAccessFile(draft.toFile(), "rw")) {
      file.setLength(0);
      file.write(header.bytes());
      file.getFD().sync();
    }
    Files.move(draft, path(first), StandardCopyOption.ATOMIC_MOVE);
    Folders.sync(folder);
    Position start = start(first);
    index.mark(start);
    return start;
  }

  /** Removes the study: first its name, at once, then its files. */
  void delete() throws IOException {
    forget();
    if (Files.isDirectory(folder)) {
      Path deleted = folder.resolveSibling(".deleted-" + folder.getFileName());
      Folders.delete(deleted);
      Files.move(folder, deleted, StandardCopyOption.ATOMIC_MOVE);
      Folders.delete(deleted);
    }
  }

  IOException damaged(Position at) {
    return new IOException(
        String.format(
            "The log of the study '%s' is damaged: the segment %s cannot be read at byte %d (place"
                + " %d), and there are events behind it.%nRestore the file from a copy, or delete"
                + " the study.",
            study, path(at.segment()), at.offset(), at.place()));
  }

  IOException missing(long place) {
    return new IOException(
        String.format(
            "The log of the study '%s' is incomplete: the segment %s is missing.%nRestore the file"
                + " from a copy, or delete the study.",
            study, path(place)));
  }
}
