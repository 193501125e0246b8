package dev.cairn.trial;

import java.util.Optional;

/** The times during which at least one finished trial of this study ran. */
record Busy() implements Fold<Trial, Optional<Busy.Span>> {

  /**
   * The latest of spans that do not touch.
   *
   * @param earlier the one before
   * @param total milliseconds of this and all earlier ones
   */
  record Span(long from, long to, Optional<Span> earlier, long total) {}

  @Override
  public Optional<Span> initial() {
    return Optional.empty();
  }

  /** A trial joins all spans that it touches: as trials come by their end, these are the latest. */
  @Override
  public Optional<Span> add(Optional<Span> latest, Trial trial) {
    if (trial.number() < 0) {
      return latest;
    }
    long from = trial.started();
    long to = Math.max(from, trial.ended());
    Optional<Span> before = latest;
    while (before.isPresent() && before.get().to() >= from) {
      from = Math.min(from, before.get().from());
      to = Math.max(to, before.get().to());
      before = before.get().earlier();
    }
    long total = before.map(Span::total).orElse(0L) + to - from;
    return Optional.of(new Span(from, to, before, total));
  }
}
