package dev.cairn.samplers.portfolio;

import java.util.List;
import java.util.Locale;

/**
 * A sampler and why it is right.
 *
 * @param id of the sampler
 * @param why the situation that speaks for it, in words
 * @param anew whether it is to know the trials of the second search only; see {@link Restart}
 */
record Choice(String id, String why, boolean anew) {
  private static final String MODEL = "gp";
  private static final String LOCAL = "turbo";
  private static final String DENSITY = "tpe";
  private static final int TURNS = 3; // of which one is left to the second search
  private static final int ENOUGH = 15; // trials for a second search to find something in

  Choice(String id, String why) {
    this(id, why, false);
  }

  /** The ids that may be chosen with so many objectives. */
  static List<String> ids(int objectives) {
    return objectives == 1 ? List.of(MODEL, LOCAL, DENSITY) : List.of(MODEL, DENSITY);
  }

  /** The first rule that applies; the reasons for the rules are in decision note 0011. */
  static Choice of(Situation now, AutoOptions options) {
    if (now.ended() >= options.many()) {
      return new Choice(DENSITY, say("%s trials are too many to model each", now.ended()));
    }
    if (now.running() >= options.parallel()) {
      return new Choice(DENSITY, say("%s running trials are too many to model", now.running()));
    }
    if (now.objectives() == 1 && now.columns() >= options.wide()) {
      return new Choice(LOCAL, say("%s columns are too many to model all", now.columns()));
    }
    if (now.stuck(options.patience()) && now.asked() % TURNS == 0) {
      String stuck = say("no step forward for %s trials", now.still());
      return now.left() < ENOUGH
          ? new Choice(MODEL, stuck + say(", but only %.0f are left", now.left()))
          : new Choice(MODEL, stuck, true);
    }
    return new Choice(MODEL, say("%s trials, %s columns", now.ended(), now.columns()));
  }

  /** What the suggestion's reason begins with. */
  String words() {
    return (anew ? Restart.MARK : id) + " (" + why + "): ";
  }

  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
