package dev.cairn.trial;

/** What somebody asks of the runs of a study, or of one of its trials. */
public enum Command {
  /** Runs that are under way end once their trials have; a later run goes on. */
  STOP,
  /** No trial starts, and none goes on, until resumed. */
  PAUSE,
  /** What was paused goes on. */
  RESUME
}
