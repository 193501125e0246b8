package dev.cairn.journals.file;

import dev.cairn.journals.codec.Frame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites segments that nobody appends to any more as few as possible, with full frames. Done
 * under the log's lock. A rewritten segment replaces the first of those it holds, in one step; the
 * others are removed then. One that is left over by a crash holds nothing that its forerunner does
 * not hold, so readers pass it by, and the next compaction removes it.
 */
final class Compaction {
  private static final int FRAME_BYTES = 1 << 16;

  private final Segments segments;
  private final LogEnd logEnd;
  private final long segmentBytes;

  /** A segment to be rewritten, and what is in it. */
  private record Part(long first, long end, long bytes, int frames) {
    boolean small() {
      return bytes / Math.max(1, frames) < FRAME_BYTES / 2;
    }
  }

  Compaction(Segments segments, LogEnd logEnd, long segmentBytes) {
    this.segments = segments;
    this.logEnd = logEnd;
    this.segmentBytes = segmentBytes;
  }

  void run() throws IOException {
    Optional<Tail> end = logEnd.find();
    if (end.isEmpty() || end.get().at().place() == 0) {
      return;
    }
    Position at = end.get().at();
    if (at.place() != at.segment()) {
      logEnd.create(at.place()); // all before it is appended to no more
    }
    segments.load();
    for (List<Part> group : groups(parts(at.place()))) {
      if (group.size() > 1 || group.get(0).small()) {
        rewrite(group);
      }
    }
    segments.load();
  }

  /** The segments before the last one, without what an earlier compaction left over. */
  private List<Part> parts(long last) throws IOException {
    var parts = new ArrayList<Part>();
    long covered = 0;
    for (long first : segments.firsts()) {
      if (first < covered) {
        Files.deleteIfExists(segments.path(first));
      } else if (first > covered) {
        throw segments.missing(covered);
      } else if (first < last) {
        Part part = part(first);
        parts.add(part);
        covered = part.end();
      }
    }
    return parts;
  }

  private Part part(long first) throws IOException {
    int frames = 0;
    try (var reader = new SegmentReader(segments.path(first), segments.start(first))) {
      while (reader.next() != null) {
        frames++;
      }
      if (!reader.clean()) {
        throw segments.damaged(reader.at());
      }
      return new Part(first, reader.at().place(), reader.at().offset(), frames);
    }
  }

  /** Neighbours that fit into one segment; one with kinds that we do not know stays alone. */
  private List<List<Part>> groups(List<Part> parts) throws IOException {
    var groups = new ArrayList<List<Part>>();
    long size = Long.MAX_VALUE;
    for (Part part : parts) {
      Header header = segments.header(part.first());
      List<String> ours = Header.of(header.study(), 0).kinds();
      boolean known =
          header.kinds().size() <= ours.size()
              && header.kinds().equals(ours.subList(0, header.kinds().size()));
      if (!known) {
        size = Long.MAX_VALUE;
      } else if (size <= segmentBytes - part.bytes()) {
        groups.get(groups.size() - 1).add(part);
        size += part.bytes();
      } else {
        groups.add(new ArrayList<>(List.of(part)));
        size = part.bytes();
      }
    }
    return groups;
  }

  private void rewrite(List<Part> group) throws IOException {
    Path draft = segments.folder().resolve("new.tmp");
    long first = group.get(0).first();
    try (var file = new RandomAccessFile(draft.toFile(), "rw")) {
      file.setLength(0);
      file.write(Header.of(segments.study(), first).bytes());
      var frames = new Frames(file, first);
      for (Part part : group) {
        frames.add(part.first());
      }
      frames.flush();
      file.getFD().sync();
    }
    Files.move(draft, segments.path(first), StandardCopyOption.ATOMIC_MOVE);
    Folders.sync(segments.folder());
    for (Part part : group.subList(1, group.size())) {
      Files.deleteIfExists(segments.path(part.first()));
    }
  }

  /** Small frames gathered to large ones. */
  private final class Frames {
    private final RandomAccessFile out;
    private final ByteArrayOutputStream events = new ByteArrayOutputStream();
    private long place;
    private int count;

    Frames(RandomAccessFile out, long place) {
      this.out = out;
      this.place = place;
    }

    void add(long segment) throws IOException {
      try (var reader = new SegmentReader(segments.path(segment), segments.start(segment))) {
        for (@Nullable Frame frame = reader.next(); frame != null; frame = reader.next()) {
          ByteBuffer bytes = frame.events();
          if (events.size() + bytes.remaining() > FRAME_BYTES) {
            flush();
          }
          events.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
          count += frame.count();
        }
      }
    }

    void flush() throws IOException {
      if (count > 0) {
        out.write(Frame.bytes(place, count, events.toByteArray()));
        place += count;
        count = 0;
        events.reset();
      }
    }
  }
}
