package dev.cairn.benchmarks.faults;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.random.Stream;
import dev.cairn.run.Tuner;
import dev.cairn.scheduling.Verdict;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/**
 * One of the processes that share a study: its threads ask, evaluate, report and tell until the
 * study has its trials. Its clock is wrong and jumps, its disk is slow at times, and its objective
 * runs out of memory now and then.
 */
public final class Member {
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Study study;
  private final int trials;
  private final long evaluationMillis;
  private final Stream chance;

  private Member(Study study, int trials, long evaluationMillis, Stream chance) {
    this.study = study;
    this.trials = trials;
    this.evaluationMillis = evaluationMillis;
    this.chance = chance;
  }

  /** Arguments: journal, threads, trials of the whole study, milliseconds of a trial, seed. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Words.begin();
    int threads = Integer.parseInt(arguments[1]);
    int trials = Integer.parseInt(arguments[2]);
    long millis = Long.parseLong(arguments[3]);
    Stream chance = Stream.of(Long.parseLong(arguments[4]));
    try (Journal journal = new SlowJournal(Journals.open(arguments[0]), chance);
        Study study =
            Study.open(Problem.spec(), journal, new WrongClock(chance), Tuner.session())) {
      Words.ready();
      var workers = new ArrayList<Thread>();
      for (int i = 0; i < threads; i++) {
        var member = new Member(study, trials, millis, Stream.of(chance.nextLong()));
        var worker = new Thread(member::work);
        worker.start();
        workers.add(worker);
      }
      for (Thread worker : workers) {
        worker.join();
      }
    }
  }

  private void work() {
    try {
      while (study.view().finished().size() < trials) {
        Next next = study.ask(trials);
        if (next instanceof Next.Run run) {
          evaluate(run);
        } else {
          TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
          study.refresh();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void evaluate(Next.Run run) throws IOException, InterruptedException {
    Trial trial = run.trial();
    try {
      for (double epoch = run.from() + 1; epoch <= Problem.FULL; epoch++) {
        TimeUnit.MILLISECONDS.sleep(chance.nextLong(1 + evaluationMillis / 2));
        exhaust();
        Evaluation values = Evaluation.of(Problem.loss(trial.configuration(), epoch));
        if (study.report(trial.number(), trial.attempt(), epoch, values) != Verdict.CONTINUE) {
          return;
        }
      }
    } catch (OutOfMemoryError e) {
      study.fail(trial.number(), trial.attempt(), e.toString());
      return;
    }
    double loss = Problem.loss(trial.configuration());
    if (study.tell(trial.number(), trial.attempt(), Evaluation.of(loss))) {
      Words.told(trial.number(), loss);
    }
  }

  /** Asks for more memory than there is, once in a while. */
  private void exhaust() {
    if (chance.nextInt(400) == 0) {
      long[] all = new long[Integer.MAX_VALUE - 8];
      throw new IllegalStateException("There is memory for " + all.length + " numbers.");
    }
  }
}
