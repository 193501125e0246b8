package dev.cairn.sampling;

import dev.cairn.trial.StudyView;

/** Tells configurations that no trial of a study has had, where that matters. */
public record Novelty(StudyView view) {
  /** Whether a row may be suggested; costs what {@link StudyView#tried} does. */
  public boolean accepts(double[] row) {
    return view.spec().policy().duplicates() || !view.tried(row);
  }

  /** Whether the row of a point of the unit cube may be suggested. */
  public boolean acceptsPoint(double[] unit) {
    return view.spec().policy().duplicates() || accepts(view.spec().space().decode(unit));
  }
}
