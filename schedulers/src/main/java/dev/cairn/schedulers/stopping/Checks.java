package dev.cairn.schedulers.stopping;

import static dev.cairn.value.InvalidInputException.require;

/** Refusals of options that several rules have. */
final class Checks {
  private Checks() {}

  static void startup(int startup) {
    require(
        startup >= 1,
        "scheduler.startup",
        "The startup is %s trials; expected 1 or more.",
        startup);
  }

  static void warmup(double warmup) {
    require(warmup >= 0, "scheduler.warmup", "The warmup is %s; expected 0 or more.", warmup);
  }

  static void interval(double interval) {
    require(
        interval >= 0 && Double.isFinite(interval),
        "scheduler.interval",
        "The interval is %s; expected 0, for the fidelity's low, or more.",
        interval);
  }

  static void patience(int patience) {
    require(
        patience >= 1,
        "scheduler.patience",
        "The patience is %s reports; expected 1 or more.",
        patience);
  }

  static void chance(double chance) {
    require(
        chance > 0 && chance < 1,
        "scheduler.chance",
        "The chance is %s; expected more than 0 and less than 1, such as 0.05.",
        chance);
  }
}
