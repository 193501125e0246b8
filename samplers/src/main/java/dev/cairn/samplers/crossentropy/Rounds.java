package dev.cairn.samplers.crossentropy;

import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Fold;
import dev.cairn.trial.Trial;

/** Refits the law after every round of trials, whoever chose them. */
record Rounds(SearchSpace space, CrossEntropyOptions options) implements Fold<Trial, Law> {
  @Override
  public Law initial() {
    return Law.first(space);
  }

  @Override
  public Law add(Law law, Trial trial) {
    return trial.suggested() ? law.with(trial, options) : law;
  }
}
