package dev.cairn.trial;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was commanded of a study, as of some version of its log.
 *
 * @param paused whether nothing may start at present
 * @param stops how often its runs were told to end
 * @param stopped whether runs were told to end and nobody has resumed the study since
 * @param why what the newest command to the study gave as its reason, or nothing
 * @param held the lost trials that wait for {@link Command#RESUME} before they are run again
 */
public record Orders(boolean paused, int stops, boolean stopped, String why, Set<Integer> held) {
  static final Orders NONE = new Orders(false, 0, false, "", Set.of());

  Orders with(Event.Commanded e) {
    boolean pause = e.command() == Command.PAUSE;
    if (e.trial() >= 0) {
      return new Orders(paused, stops, stopped, why, pause ? plus(e.trial()) : minus(e.trial()));
    }
    return e.command() == Command.STOP
        ? new Orders(paused, stops + 1, true, e.why(), held)
        : new Orders(pause, stops, stopped && pause, e.why(), held);
  }

  private Set<Integer> plus(int trial) {
    return Stream.concat(held.stream(), Stream.of(trial)).collect(Collectors.toUnmodifiableSet());
  }

  private Set<Integer> minus(int trial) {
    return held.stream().filter(each -> each != trial).collect(Collectors.toUnmodifiableSet());
  }
}
