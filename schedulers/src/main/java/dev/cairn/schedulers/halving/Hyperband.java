package dev.cairn.schedulers.halving;

import dev.cairn.scheduling.Directive;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Event;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * Brackets of successive halving, one after another and round after round until the budget ends. A
 * free slot resumes the next trial that was chosen to go on, of the oldest bracket that has one, or
 * else starts a trial of the oldest bracket that wants one, or else opens the next bracket, so it
 * never waits although a rung does. A trial pauses at the fidelity it was started or resumed for,
 * and who is not chosen stays paused. If rungs are launched, all brackets after the first round
 * start new trials in each rung, run to its fidelity, and resume none.
 *
 * <p>When the study is opened again with a higher full fidelity, every bracket there was is played
 * again with the rungs and places of its place in the new round: what was measured before is not
 * measured again, new trials fill the free places, and rounds get the brackets they lack.
 *
 * <p>Costs the open brackets an ask and a constant an event; closing a rung sorts it.
 *
 * <p>Source: Jamieson and Talwalkar 2016 for one bracket; Li et al. 2018 for several of them;
 * opening the next bracket instead of waiting follows HpBandSter, the code of Falkner et al. 2018;
 * Brandt et al. 2023 for deepening; Awad et al. 2021 and their code for launched rungs.
 */
final class Hyperband implements Schedule {
  private final Function<Fidelity, List<Design>> round;
  private final Deepening deepening;
  private final Rungs rungs;
  private final Lives lives = new Lives();
  private final Scores scores = new Scores();
  private final Map<Integer, Bracket> homes = new HashMap<>();
  private final List<Bracket> all = new ArrayList<>();
  private final List<Bracket> open = new ArrayList<>();

  /** The places in the round of brackets that earlier rounds lack. */
  private final Deque<Integer> owed = new ArrayDeque<>();

  private Fidelity fidelity;
  private List<Design> designs;
  private int rounds;

  /** The place in the round of the bracket that is opened next, if none is owed. */
  private int cursor;

  /**
   * @param round the brackets of a round, in order; more fidelity makes them longer or adds some
   */
  Hyperband(
      Function<Fidelity, List<Design>> round, Deepening deepening, Rungs rungs, Fidelity fidelity) {
    this.round = round;
    this.deepening = deepening;
    this.rungs = rungs;
    this.fidelity = fidelity;
    this.designs = round.apply(fidelity);
    scores.watch(levels(designs));
  }

  private static double[] levels(List<Design> designs) {
    return designs.stream()
        .flatMapToDouble(design -> DoubleStream.of(design.levels()))
        .sorted()
        .distinct()
        .toArray();
  }

  @Override
  public void on(Event event, Sequence<Trial> finished) {
    lives.on(event);
    if (event instanceof Event.Opened e) {
      e.spec().fidelity().filter(now -> !now.equals(fidelity)).ifPresent(this::deepen);
    } else if (event instanceof Event.Asked e) {
      launched(e);
    } else if (event instanceof Event.Reported e) {
      if (Entry.possible(e)) {
        scores.add(Entry.of(e));
      }
      changed(e.trial());
    } else if (event instanceof Event.Paused e) {
      changed(e.trial());
    } else if (event instanceof Event.Resumed e) {
      changed(e.trial());
    } else if (event instanceof Event.Lost e) {
      changed(e.trial());
    } else if (event instanceof Event.Told e) {
      if (e.state() == State.COMPLETE) {
        scores.add(Entry.of(e, lives.until(e.trial())));
      }
      changed(e.trial());
    }
  }

  private void deepen(Fidelity now) {
    int places = designs.size();
    fidelity = now;
    designs = round.apply(now);
    scores.watch(levels(designs));
    lives.deepen();
    open.clear();
    for (Bracket each : all) {
      each.deepen(designs.get(each.place()));
      if (!each.over()) {
        open.add(each);
      }
    }
    for (int past = 0; past < rounds; past++) {
      for (int place = places; place < designs.size(); place++) {
        owed.add(place);
      }
    }
  }

  /** A new trial belongs to the oldest bracket that wants one, or to a new one. */
  private void launched(Event.Asked event) {
    Bracket home = open.stream().filter(Bracket::launches).findFirst().orElseGet(this::opened);
    home.launch(event.trial());
    homes.put(event.trial(), home);
  }

  private Bracket opened() {
    int place = nextPlace();
    if (owed.isEmpty()) {
      rounds += cursor == designs.size() ? 1 : 0;
      cursor = place + 1;
    } else {
      owed.remove();
    }
    boolean launching = rungs == Rungs.LAUNCH && all.size() >= designs.size();
    Bracket next = new Bracket(place, designs.get(place), lives, scores, deepening, launching);
    all.add(next);
    open.add(next);
    return next;
  }

  private int nextPlace() {
    return owed.isEmpty() ? cursor % designs.size() : owed.element();
  }

  private void changed(int trial) {
    Bracket home = homes.get(trial);
    if (home != null && !home.over()) {
      home.changed(trial);
      if (home.over()) {
        open.remove(home);
      }
    }
  }

  @Override
  public Directive next(StudyView view) {
    for (Bracket each : open) {
      OptionalInt trial = each.resumes();
      if (trial.isPresent()) {
        return new Directive.Resume(trial.getAsInt(), each.level());
      }
    }
    return new Directive.Launch(
        open.stream()
            .filter(Bracket::launches)
            .mapToDouble(Bracket::level)
            .findFirst()
            .orElseGet(() -> designs.get(nextPlace()).levels()[0]));
  }

  @Override
  public boolean needs(Trial trial) {
    Bracket home = homes.get(trial.number());
    return home == null || !home.launching();
  }

  @Override
  public Verdict judge(Trial trial) {
    double at = trial.lastReport().orElseThrow().at();
    return !Levels.reaches(at, fidelity.high()) && Levels.reaches(at, trial.until())
        ? Verdict.PAUSE
        : Verdict.CONTINUE;
  }
}
