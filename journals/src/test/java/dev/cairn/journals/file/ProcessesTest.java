package dev.cairn.journals.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cairn.journal.Journal;
import dev.cairn.journals.processes.Jvm;
import dev.cairn.journals.turns.ProcessLock;
import dev.cairn.random.Stream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several processes at one log, and processes that are killed. */
@Tag("slow")
@Timeout(300)
class ProcessesTest {
  private static final int KILLS = Integer.getInteger("cairn.kills", 30);

  @TempDir Path folder;

  @Test
  void processes_thatAppendAtOnce_loseAndDoubleNothing() throws Exception {
    int each = 2000;
    try (var one = Jvm.start(Child.class, "append", folder.toString(), "one ", "" + each);
        var two = Jvm.start(Child.class, "append", folder.toString(), "two ", "" + each);
        var journal = Logs.open(folder)) {
      assertThat(one.line()).isEqualTo("ready");
      assertThat(two.line()).isEqualTo("ready");
      one.say("go");
      two.say("go");
      var seen = new ArrayList<String>();
      for (int i = 0; i < each; i++) {
        journal.append(Logs.STUDY, Journal.ANYWHERE, List.of(Logs.note("three " + i)));
        journal.read(Logs.STUDY, seen.size(), (place, event) -> seen.add(event.toString()));
      }
      assertThat(one.line()).isEqualTo("done");
      assertThat(two.line()).isEqualTo("done");
      assertThat(one.end() + two.end()).isZero();
      List<String> all = Logs.read(journal);
      assertThat(all).hasSize(3 * each);
      for (String name : List.of("one ", "two ", "three ")) {
        assertThat(all.stream().filter(text -> text.startsWith(name)))
            .isEqualTo(IntStream.range(0, each).mapToObj(i -> name + i).toList());
      }
      journal.read(Logs.STUDY, seen.size(), (place, event) -> seen.add(event.toString()));
      assertThat(seen).hasSize(3 * each);
    }
  }

  @Test
  void aKilledWriter_losesNothingThatWasAcknowledged() throws Exception {
    var random = Stream.of(1);
    long acknowledged = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      String durability = kill % 5 == 0 ? "always" : "never";
      try (var writer = Jvm.start(Child.class, "append-for-ever", folder.toString(), durability)) {
        for (int lines = 1 + random.nextInt(200); lines > 0; lines--) {
          acknowledged = Long.parseLong(String.valueOf(writer.line()));
        }
        writer.kill();
        for (String line = writer.line(); line != null; line = writer.line()) {
          acknowledged = Math.max(acknowledged, Long.parseLong(line));
        }
      }
      assertIntact(acknowledged, kill);
    }
  }

  private void assertIntact(long acknowledged, int kill) throws IOException {
    List<String> texts = Logs.read(folder);
    assertThat(texts)
        .as("after kill %s", kill)
        .hasSizeGreaterThanOrEqualTo((int) acknowledged)
        .isEqualTo(LongStream.range(0, texts.size()).mapToObj(i -> "note " + i).toList());
    long boundary = 0;
    while (boundary < texts.size()) {
      boundary += Child.batch(boundary).size();
    }
    assertThat(boundary).as("whole batches after kill %s", kill).isEqualTo(texts.size());
  }

  @Test
  void writersThatAreKilled_disturbNoOther() throws Exception {
    var random = Stream.of(2);
    var acknowledged = new HashMap<String, Integer>();
    var own = new ArrayList<String>();
    try (var journal = Logs.open(folder)) {
      for (int kill = 0; kill < KILLS / 3; kill++) {
        try (var writer =
            Jvm.start(Child.class, "append-among-others", folder.toString(), "w" + kill)) {
          for (int lines = 1 + random.nextInt(100); lines > 0; lines--) {
            acknowledged.put("w" + kill, Integer.valueOf(writer.line()));
            own.add("own " + own.size());
            journal.append(
                Logs.STUDY, Journal.ANYWHERE, List.of(Logs.note(own.get(own.size() - 1))));
          }
          writer.kill();
        }
      }
      Map<String, List<String>> byWriter =
          Logs.read(journal).stream().collect(Collectors.groupingBy(t -> t.split(" ", 2)[0]));
      assertThat(byWriter.remove("own")).isEqualTo(own);
      assertThat(byWriter).containsOnlyKeys(acknowledged.keySet());
      byWriter.forEach(
          (name, texts) -> assertWhole(name, texts, acknowledged.getOrDefault(name, 0)));
    }
  }

  private static void assertWhole(String name, List<String> texts, int lastBatch) {
    assertThat(texts.size() % Child.BATCH).as("half a batch of %s", name).isZero();
    assertThat(texts)
        .hasSizeGreaterThanOrEqualTo((lastBatch + 1) * Child.BATCH)
        .isEqualTo(IntStream.range(0, texts.size()).mapToObj(i -> name + " " + i).toList());
  }

  @Test
  void aSession_isPresentInAnotherProcess_untilItIsKilled() throws Exception {
    try (var child = Jvm.start(Child.class, "join", folder.toString(), "session");
        var journal = Logs.open(folder)) {
      assertThat(child.line()).isEqualTo("joined");
      assertThat(journal.pulse(Logs.STUDY, "session")).isNotEqualTo(Journal.GONE);
      assertThat(journal.pulse(Logs.STUDY, "other")).isEqualTo(Journal.GONE);
      child.kill();
      Path file = folder.resolve(Logs.STUDY).resolve("sessions").resolve("session.lock");
      assertThat(file).exists();
      assertThat(journal.pulse(Logs.STUDY, "session")).isEqualTo(Journal.GONE);
      assertThat(file).as("a stale file is removed").doesNotExist();
    }
  }

  @Test
  void aSession_isStillPresentInAnotherProcess_afterItsPulseHasBeaten() throws Exception {
    try (var child = Jvm.start(Child.class, "join", folder.toString(), "session");
        var journal = Logs.open(folder)) {
      assertThat(child.line()).isEqualTo("joined");
      long first = journal.pulse(Logs.STUDY, "session");
      long pulse = first;
      for (int looks = 0; pulse == first && looks < 600; looks++) {
        Thread.sleep(50);
        pulse = journal.pulse(Logs.STUDY, "session");
      }
      assertThat(pulse).isNotEqualTo(first).isNotEqualTo(Journal.GONE);
      assertThat(journal.pulse(Logs.STUDY, "session")).isEqualTo(pulse);
    }
  }

  @Test
  void aSession_leavesWithItsProcess_whenThatEndsWell() throws Exception {
    try (var child = Jvm.start(Child.class, "join", folder.toString(), "session");
        var journal = Logs.open(folder)) {
      assertThat(child.line()).isEqualTo("joined");
      child.say("leave");
      assertThat(child.end()).isZero();
      assertThat(journal.pulse(Logs.STUDY, "session")).isEqualTo(Journal.GONE);
    }
  }

  @Test
  void anInterrupt_whileAnotherProcessHasTheLock_neitherEndsTheWaitNorIsLost() throws Exception {
    Logs.write(folder, "a");
    try (var child = Jvm.start(Child.class, "lock", folder.toString());
        var journal = Logs.open(folder)) {
      assertThat(child.line()).isEqualTo("locked");
      var ended = new CountDownLatch(1);
      var interrupted = new ArrayList<Boolean>();
      var writer =
          new Thread(
              () -> {
                try {
                  journal.append(Logs.STUDY, 1, List.of(Logs.note("b")));
                  interrupted.add(Thread.interrupted());
                } catch (IOException e) {
                  throw new AssertionError(e);
                } finally {
                  ended.countDown();
                }
              });
      writer.start();
      awaitInside(writer, "await");
      writer.interrupt();
      writer.interrupt();
      awaitInside(writer, "await");
      assertThat(ended.getCount()).isOne();
      child.say("let go");
      assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(interrupted).containsExactly(true);
      assertThat(Logs.read(journal)).containsExactly("a", "b");
      assertThat(child.end()).isZero();
    }
  }

  /** Waits until a thread is in the method of {@link ProcessLock}. */
  private static void awaitInside(Thread thread, String method) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (System.nanoTime() < deadline) {
      for (StackTraceElement element : thread.getStackTrace()) {
        if (element.getClassName().equals(ProcessLock.class.getName())
            && element.getMethodName().equals(method)) {
          return;
        }
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("The thread never was in " + method);
  }

  @Test
  void aFullDisk_isAnErrorThatSaysSo_andTheLogStaysValid() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    // The limit on the size of a file, in blocks of 512 bytes or 1 KB, stands for the disk's end.
    List<String> limited = List.of("/bin/sh", "-c", "ulimit -f 100; exec \"$@\"", "sh");
    try (var child = Jvm.start(limited, Child.class, "fill", folder.toString())) {
      int end = Integer.parseInt(String.valueOf(child.line()));
      assertThat(end).isBetween(30, 110);
      assertThat(child.line())
          .contains("could not be appended", "valid up to place " + end, "MB free");
      String last = child.line();
      child.end();
      List<String> texts = Logs.read(folder);
      assertThat(texts.subList(0, end)).containsOnly("x".repeat(1000));
      assertThat(texts).hasSize(last == null ? end : end + 1);
    }
  }
}
