package dev.cairn.journals.codec;

import dev.cairn.study.StudyFormat;
import dev.cairn.trial.Allowance;
import dev.cairn.trial.Event;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.Loss;
import dev.cairn.trial.Origin;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Reads events, as {@link EventWriter} wrote them. Keeps what events have in common (sessions,
 * lineages) once in memory. Not thread-safe.
 */
public final class EventReader {
  private static final double[] NONE = {};

  private final List<String> words;
  private Lineage lineage = new Lineage("", "");

  /** For a log whose kinds, by number, its writer called so. */
  public EventReader(List<String> words) {
    this.words = List.copyOf(words);
  }

  /** The kinds that this version writes, by number. */
  public static List<String> kinds() {
    return Kind.words();
  }

  /** The next event; an error names a kind that this version does not know. */
  public Event read(Input in) throws IOException {
    try {
      int kind = in.octet();
      if (kind >= Kind.NUMBERED.size()) {
        throw unknown(kind);
      }
      return read(Kind.NUMBERED.get(kind), in);
    } catch (BufferUnderflowException
        | ArithmeticException
        | IllegalArgumentException
        | IndexOutOfBoundsException e) {
      throw new IOException("An event cannot be read, though its checksum is right: " + e, e);
    }
  }

  private IOException unknown(int kind) {
    String word =
        kind < words.size() ? "'" + words.get(kind) + "' (number " + kind + ")" : "number " + kind;
    return new IOException(
        "An event is of the kind "
            + word
            + ", which this version does not know; it knows "
            + String.join(", ", kinds())
            + ".\nThe study was written by a newer version of cairn: use that, or a new study name.");
  }

  private Event read(Kind kind, Input in) {
    return switch (kind) {
      case OPENED -> new Event.Opened(StudyFormat.fromValue(ValueCodec.read(in)));
      case ENQUEUED -> new Event.Enqueued(in.reals(), in.text());
      case IMPORTED ->
          new Event.Imported(in.reals(), in.reals(), values(in), in.text(), in.whole());
      case ASKED -> new Event.Asked(in.small(), in.real(), in.whole(), in.text(), in.whole());
      case SUGGESTED -> new Event.Suggested(in.small(), in.reals(), lineage(in.text(), in.text()));
      case RESUMED -> new Event.Resumed(in.small(), in.small(), in.real(), in.text(), in.whole());
      case REPORTED ->
          new Event.Reported(in.small(), in.small(), in.real(), in.reals(), values(in), in.whole());
      case MEASURED ->
          new Event.Reported(
              in.small(), in.small(), in.real(), in.reals(), values(in), metrics(in), in.whole());
      case PAUSED -> new Event.Paused(in.small(), in.small(), in.whole());
      case FORKED ->
          new Event.Forked(
              in.small(),
              new Origin(in.small(), in.real()),
              in.small(),
              in.reals(),
              lineage(in.text(), in.text()),
              in.real(),
              in.text(),
              in.whole());
      case RESTARTED -> new Event.Restarted(in.small(), in.small(), in.real(), in.whole());
      case LOST -> lost(Loss.GONE, in);
      case FALTERED -> lost(Loss.FAILED, in);
      case RETURNED -> lost(Loss.RETURNED, in);
      case TOLD ->
          new Event.Told(
              in.small(),
              in.small(),
              States.of(in.octet()),
              in.reals(),
              values(in),
              metrics(in),
              in.real(),
              in.text(),
              in.whole());
      case NOTED -> new Event.Noted(in.small(), in.octet() == 1, in.text(), in.whole());
      case COMMANDED ->
          new Event.Commanded(in.small(), Commands.of(in.octet()), in.text(), in.whole());
      case BUDGETED -> new Event.Budgeted(allowance(in));
    };
  }

  private static Event lost(Loss loss, Input in) {
    return new Event.Lost(in.small(), in.small(), loss, in.text(), in.whole());
  }

  private static double[] values(Input in) {
    double[] values = in.reals();
    return values.length == 0 ? NONE : values;
  }

  private Lineage lineage(String algorithm, String reason) {
    if (!lineage.algorithm().equals(algorithm) || !lineage.reason().equals(reason)) {
      lineage = new Lineage(algorithm, reason);
    }
    return lineage;
  }

  private static Allowance allowance(Input in) {
    int trials = in.small();
    double evaluations = in.real();
    Duration time = Duration.ofSeconds(in.whole(), in.whole());
    return new Allowance(
        trials == 0 ? OptionalInt.empty() : OptionalInt.of(trials),
        evaluations == 0 ? OptionalDouble.empty() : OptionalDouble.of(evaluations),
        time.isZero() ? Optional.empty() : Optional.of(time));
  }

  private static Map<String, Double> metrics(Input in) {
    int count = in.count(1 + Double.BYTES);
    if (count == 0) {
      return Map.of();
    }
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      metrics.put(in.text(), in.real());
    }
    return metrics;
  }
}
