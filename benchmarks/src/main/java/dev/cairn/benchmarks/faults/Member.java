package dev.cairn.benchmarks.faults;

import dev.cairn.journal.ForwardingJournal;
import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.random.Stream;
import dev.cairn.run.Tuner;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Configuration;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Policy;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One of the processes that share a study: its threads ask, evaluate, report and tell until the
 * study has its trials. Its clock is wrong and jumps, its disk is slow at times, and its objective
 * runs out of memory now and then. It says on standard output what the journal has acknowledged.
 */
public final class Member {
  static final String STUDY = "faults";
  static final double FULL = 4;
  private static final Real X = Real.of("x", -1, 1);
  private static final Real Y = Real.log("y", 1e-3, 1);
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

  /** A study whose configurations depend on nothing but the numbers of their trials. */
  static StudySpec spec() {
    return StudySpec.of(STUDY, SearchSpace.of(X, Y), Goal.minimize("loss"))
        .withFidelity("epoch", 1, FULL)
        .withSampler("random")
        .withScheduler("none")
        .withPolicy(new Policy(50, true))
        .withSeed(17);
  }

  static double loss(Configuration c) {
    return Math.abs(c.get(X) - 0.3) + c.get(Y);
  }

  /** Arguments: journal, threads, trials of the whole study, milliseconds of a trial, seed. */
  public static void main(String[] arguments) throws Exception {
    int threads = Integer.parseInt(arguments[1]);
    int trials = Integer.parseInt(arguments[2]);
    long millis = Long.parseLong(arguments[3]);
    Stream chance = Stream.of(Long.parseLong(arguments[4]));
    try (Journal journal = new SlowJournal(Journals.open(arguments[0]), chance);
        Study study = Study.open(spec(), journal, new WrongClock(chance), Tuner.session())) {
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
      // an error that reaches the user; whoever started this process counts it and starts another
      System.out.println("error " + e);
      System.out.flush();
      Runtime.getRuntime().halt(3);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void evaluate(Next.Run run) throws IOException, InterruptedException {
    Trial trial = run.trial();
    double loss = loss(trial.configuration());
    try {
      for (double epoch = run.from() + 1; epoch <= FULL; epoch++) {
        TimeUnit.MILLISECONDS.sleep(chance.nextLong(1 + evaluationMillis / 2));
        exhaust();
        Evaluation values = Evaluation.of(loss + 1 / epoch);
        if (study.report(trial.number(), trial.attempt(), epoch, values) != Verdict.CONTINUE) {
          return;
        }
      }
    } catch (OutOfMemoryError e) {
      study.fail(trial.number(), trial.attempt(), e.toString());
      return;
    }
    if (study.tell(trial.number(), trial.attempt(), Evaluation.of(loss))) {
      System.out.println("told " + trial.number() + " " + loss);
      System.out.flush();
    }
  }

  /** Asks for more memory than there is, once in a while. */
  private void exhaust() {
    if (chance.nextInt(400) == 0) {
      long[] all = new long[Integer.MAX_VALUE - 8];
      throw new IllegalStateException("There is memory for " + all.length + " numbers.");
    }
  }

  /** Off by hours, and jumping. */
  private static final class WrongClock implements InstantSource {
    private final Stream chance;
    private final AtomicLong skew;

    WrongClock(Stream chance) {
      this.chance = Stream.of(chance.nextLong());
      this.skew = new AtomicLong(this.chance.nextLong(20_000_000) - 10_000_000);
    }

    @Override
    public synchronized Instant instant() {
      if (chance.nextInt(500) == 0) {
        skew.addAndGet(chance.nextLong(8_000_000) - 4_000_000);
      }
      return Clock.systemUTC().instant().plusMillis(skew.get());
    }
  }

  /** Now and then an append takes long. */
  private static final class SlowJournal extends ForwardingJournal {
    private final Stream chance;

    SlowJournal(Journal kept, Stream chance) {
      super(kept);
      this.chance = Stream.of(chance.nextLong());
    }

    @Override
    public long append(String study, long expected, List<? extends Event> events)
        throws IOException {
      long place = super.append(study, expected, events);
      try {
        TimeUnit.MILLISECONDS.sleep(slow() ? 300 : 0);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return place;
    }

    private synchronized boolean slow() {
      return chance.nextInt(300) == 0;
    }
  }
}
