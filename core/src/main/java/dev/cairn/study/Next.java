package dev.cairn.study;

import dev.cairn.trial.Trial;

/** The answer to {@link Study#ask}. */
public sealed interface Next {
  /**
   * Run this trial, from a fidelity it has reached (0 at the start) up to {@link Trial#until}.
   *
   * @param trial with its configuration, number and attempt
   */
  record Run(Trial trial, double from) implements Next {}

  /** Nothing to do until another trial has news. */
  record Wait() implements Next {}

  /** Every configuration of the space has been tried. */
  record Exhausted() implements Next {}

  /** Nothing new may begin any more: the study's budget of privacy has no room for it. */
  record Spent(String why) implements Next {}
}
