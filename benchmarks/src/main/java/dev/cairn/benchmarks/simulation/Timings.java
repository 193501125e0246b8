package dev.cairn.benchmarks.simulation;

import dev.cairn.math.statistics.Quantiles;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What the study itself took, in nanoseconds of processor time of its thread: the part of a result
 * that differs from run to run.
 *
 * @param asks the time of each ask
 * @param tells the time of each report and tell
 */
public record Timings(long[] asks, long[] tells) {
  /** The timings of several runs as one. */
  public static Timings of(List<Timings> parts) {
    return new Timings(
        parts.stream().flatMapToLong(part -> LongStream.of(part.asks)).toArray(),
        parts.stream().flatMapToLong(part -> LongStream.of(part.tells)).toArray());
  }

  /** Milliseconds of an ask on average; NaN without any. */
  public double meanAsk() {
    return LongStream.of(asks).average().orElse(Double.NaN) / 1e6;
  }

  /** Milliseconds within which 99 of 100 asks are answered; NaN without any. */
  public double slowAsk() {
    return asks.length == 0
        ? Double.NaN
        : Quantiles.quantile(LongStream.of(asks).asDoubleStream().toArray(), 0.99) / 1e6;
  }

  /** Milliseconds of all reports and the tell of a trial, on average; NaN without any. */
  public double meanTell() {
    return asks.length == 0 ? Double.NaN : LongStream.of(tells).sum() / 1e6 / asks.length;
  }
}
