package dev.cairn.benchmarks.faults;

import dev.cairn.journal.ForwardingJournal;
import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.random.Stream;
import dev.cairn.run.Budget;
import dev.cairn.run.Runner;
import dev.cairn.run.RunnerProvider.Place;
import dev.cairn.run.StudyRun;
import dev.cairn.run.Tuner;
import dev.cairn.runners.process.WorkerProvider;
import dev.cairn.study.Study;
import dev.cairn.trial.Event;
import dev.cairn.trial.State;
import dev.cairn.value.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * One of the processes that share a study: a tuner whose trials are evaluated by programs. Its disk
 * is slow at times, and the clock of its study is wrong and jumps.
 */
public final class ProgramMember {
  private ProgramMember() {}

  /**
   * Arguments: journal, programs, trials of the whole study, milliseconds of a trial, seed, the
   * folder with the program.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Words.begin();
    int programs = Integer.parseInt(arguments[1]);
    Budget budget = Budget.trials(Integer.parseInt(arguments[2]));
    Stream chance = Stream.of(Long.parseLong(arguments[4]));
    Path folder = Path.of(arguments[5]);
    Value command = command(Long.parseLong(arguments[3]));
    try (Journal journal = new Announcing(new SlowJournal(Journals.open(arguments[0]), chance));
        Study study = Study.open(Problem.spec(), journal, new WrongClock(chance), Tuner.session());
        Runner runner =
            new WorkerProvider()
                .open(command, Problem.spec(), programs, new Place(folder, folder))) {
      Words.ready();
      new StudyRun(study, runner, budget, Optional.empty(), Clock.systemUTC()).run();
    }
  }

  private static Value command(long millis) {
    String pause = Double.toString(millis / Problem.FULL / 1000);
    return Value.of(List.of(Value.of("sh"), Value.of(Problem.PROGRAM), Value.of(pause)));
  }

  /** Says which results the journal has taken, also those that came late. */
  private static final class Announcing extends ForwardingJournal {
    Announcing(Journal kept) {
      super(kept);
    }

    @Override
    public long append(String study, long expected, List<? extends Event> events)
        throws IOException {
      long place = super.append(study, expected, events);
      for (Event event : events) {
        if (place >= 0 && event instanceof Event.Told e && e.state() == State.COMPLETE) {
          Words.sent(e.trial(), e.objectives()[0]);
        }
      }
      return place;
    }

    /** Results are not decided on. */
    @Override
    public long decide(String study, long from, Sink sink, Decision decision) throws IOException {
      return kept().decide(study, from, sink, decision);
    }
  }
}
