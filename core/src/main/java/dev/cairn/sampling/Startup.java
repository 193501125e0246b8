package dev.cairn.sampling;

import dev.cairn.trial.StudyView;
import java.util.random.RandomGenerator;

/**
 * Where to look while too little is known for a model: the defaults, or else the centre of the
 * space, for the very first trial, and points that are spread over the space for the others.
 */
public record Startup(Spread spread) {
  /** Points over a space. */
  public interface Spread {
    /** The row in the centre. */
    double[] centre(StudyView view, RandomGenerator random);

    /** A row for a trial after the first. */
    Suggestion next(StudyView view, RandomGenerator random);
  }

  /** The configuration of the next trial; reasons begin with "startup". */
  public Suggestion suggest(StudyView view, RandomGenerator random) {
    if (view.asked() > 0 || !view.finished().isEmpty()) {
      return spread.next(view, random);
    }
    return view.spec()
        .space()
        .defaults()
        .map(row -> new Suggestion(row, "startup: the defaults"))
        .orElseGet(() -> centre(view, random));
  }

  private Suggestion centre(StudyView view, RandomGenerator random) {
    return new Suggestion(spread.centre(view, random), "startup: the centre of the space");
  }
}
