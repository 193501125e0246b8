package dev.cairn.cli;

/** Shows a study while it runs. */
interface Display {
  /** Called a few times a second. */
  void show(Snapshot snapshot);

  /** Called once, at the end. */
  void end(Snapshot snapshot);
}
