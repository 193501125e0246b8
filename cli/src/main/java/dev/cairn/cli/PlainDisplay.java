package dev.cairn.cli;

import dev.cairn.trial.Trial;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plain lines, for files and pipes: a line when the best changes or a trial fails, and otherwise
 * one every ten seconds.
 */
final class PlainDisplay implements Display {
  private static final Duration QUIET = Duration.ofSeconds(10);

  private final Console console;
  private final Meter meter;
  private Duration last = Duration.ZERO;
  private String best = "";
  private int failed;
  private boolean paused;
  private @Nullable String printed;

  PlainDisplay(Console console, Meter meter) {
    this.console = console;
    this.meter = meter;
  }

  @Override
  public void show(Snapshot now) {
    if (printed == null) {
      failed = now.failed();
      best = now.best();
      print(now);
    } else if (now.failed() > failed) {
      failed = now.failed();
      Optional<Trial> failure = now.failure();
      failure.ifPresent(t -> console.say("failed " + Text.cut(now.failureText(), 300)));
    } else if (now.paused() != paused
        || !now.best().equals(best)
        || now.elapsed().minus(last).compareTo(QUIET) >= 0) {
      print(now);
    }
  }

  @Override
  public void end(Snapshot now) {
    if (!line(now).equals(printed)) {
      print(now);
    }
  }

  private void print(Snapshot now) {
    best = now.best();
    paused = now.paused();
    last = now.elapsed();
    printed = line(now);
    console.say(printed);
  }

  private String line(Snapshot now) {
    String left =
        now.left()
            .filter(d -> !d.isZero())
            .map(d -> ", " + Durations.format(d) + " left")
            .orElse("");
    String running = now.active() == 0 ? "" : ", " + now.active() + " running";
    String failures = now.failed() == 0 ? "" : ", " + now.failed() + " failed";
    return now.spec().name()
        + (now.paused() ? " (paused): " : ": ")
        + now.count(meter)
        + " trials"
        + running
        + failures
        + ", "
        + Durations.format(now.elapsed())
        + left
        + (now.best().isEmpty() ? "" : ", best " + now.best());
  }
}
