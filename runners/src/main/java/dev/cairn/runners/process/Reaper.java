package dev.cairn.runners.process;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Sees to it that no program outlives this one, however it ends: a shell that is told of every
 * child and kills them all when its standard input closes, which the operating system does even
 * after a {@code kill -9}. Where there is no POSIX shell it does nothing.
 */
final class Reaper implements AutoCloseable {
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      children=' '
      while read -r word pid; do
        case $word in
          watch) children="$children$pid " ;;
          gone) case $children in *" $pid "*)
            children="${children%% $pid *} ${children#* $pid }" ;; esac ;;
          bye) exit 0 ;;
        esac
      done
      descend() {
        for child in $(ps -A -o pid= -o ppid= 2>/dev/null | awk -v p="$1" '$2 == p {print $1}'); do
          descend "$child"
        done
        echo "$1"
      }
      all=
      for pid in $children; do all="$all $(descend "$pid")"; done
      for signal in TERM KILL; do
        for pid in $children; do kill -$signal -- "-$pid" 2>/dev/null; done
        for pid in $all; do kill -$signal "$pid" 2>/dev/null; done
        [ "$signal" = TERM ] && [ -n "$all" ] && sleep 1
      done
      """;

  private final Writer shell;

  Reaper() {
    this.shell = start();
  }

  private static Writer start() {
    try {
      Process process =
          new ProcessBuilder(Detached.command(List.of("sh", "-c", SCRIPT)))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.outputWriter(StandardCharsets.US_ASCII);
    } catch (IOException e) {
      return Writer.nullWriter();
    }
  }

  void watch(Process process) {
    say("watch " + process.pid());
  }

  void gone(Process process) {
    say("gone " + process.pid());
  }

  private synchronized void say(String line) {
    try {
      shell.write(line + "\n");
      shell.flush();
    } catch (IOException e) {
      System.getLogger("dev.cairn.runners")
          .log(System.Logger.Level.DEBUG, "The reaper is gone: {0}", e.getMessage());
    }
  }

  @Override
  public void close() {
    say("bye");
  }
}
