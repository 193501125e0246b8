package dev.cairn.cli;

/** Says that a study runs, and nothing of how it goes: what it does is not to be looked at. */
final class QuietDisplay implements Display {
  private final Console console;
  private boolean said;

  QuietDisplay(Console console) {
    this.console = console;
  }

  @Override
  public void show(Snapshot snapshot) {
    if (!said) {
      said = true;
      console.say(snapshot.spec().name() + ": private; nothing is shown before all trials ended");
    }
  }

  @Override
  public void end(Snapshot snapshot) {}
}
