package dev.cairn.samplers.grid;

import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Suggestion;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Grid search: the first point of the grid, in order, that no trial has tried yet, however it came
 * to be tried; empty when there is none. Points that are the same configuration, because they
 * differ only where inactive or are repaired to the same one, are tried once. Deterministic; costs
 * time in proportion to the trials so far.
 */
record GridSearch(Grid grid) implements Sampler {
  private record Row(double[] values) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Row that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    Set<Row> tried = new HashSet<>();
    for (Trial trial : view.finished()) {
      if (trial.suggested()) {
        tried.add(new Row(trial.row()));
      }
    }
    for (Trial trial : view.pending()) {
      tried.add(new Row(trial.row()));
    }
    Grid.Walk walk = grid.new Walk();
    while (!walk.ended()) {
      double[] row = walk.row();
      if (!tried.contains(new Row(row))) {
        return Optional.of(new Suggestion(row, "the next point of the grid"));
      }
      walk.advance(row);
    }
    return Optional.empty();
  }
}
