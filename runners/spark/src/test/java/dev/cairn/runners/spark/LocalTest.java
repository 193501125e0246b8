package dev.cairn.runners.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.journal.Journal;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.run.Budget;
import dev.cairn.run.Job;
import dev.cairn.run.Objective;
import dev.cairn.run.Progress;
import dev.cairn.run.Runner;
import dev.cairn.run.Tuner;
import dev.cairn.runners.spark.Address.Caller;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Configuration;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.study.Study;
import dev.cairn.testkit.Heard;
import dev.cairn.testkit.RunnerContract;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import org.apache.spark.SparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Executors in this process. */
@Tag("slow")
class LocalTest extends RunnerContract {
  private static final SearchSpace SPACE = SearchSpace.of(Real.of("x", 0, 1));

  @SuppressWarnings("NullAway.Init") // JUnit sets it before the first test
  private static SparkContext context;

  @BeforeAll
  static void start() {
    context = new SparkContext(Cluster.application("local[2]"));
  }

  @AfterAll
  static void stop() {
    context.stop();
  }

  @Override
  protected Runner runner(Objective objective) throws IOException {
    return SparkRunner.on(context, objective::evaluate, 2);
  }

  private static Job job(int trial) {
    return new Job(trial, 1, SPACE.configuration(new double[] {0.5}), 0, 1);
  }

  // snippet: a-spark-objective
  /** A curve that falls the faster the nearer the rate is to the best; goes on where it was. */
  record Training(double best) implements SparkObjective {
    static final Real RATE = Real.log("rate", 1e-4, 1);

    @Override
    public Evaluation evaluate(Configuration configuration, Progress progress) {
      double speed = 1 / (1 + Math.abs(Math.log10(configuration.get(RATE) / best)));
      int epoch = progress.checkpoint(Integer.class).orElse(0);
      double loss = 1;
      while (epoch < progress.until()) {
        epoch++;
        loss = Math.exp(-speed * epoch);
        progress.save(epoch);
        if (progress.report(epoch, loss) != Verdict.CONTINUE) {
          break;
        }
      }
      return Evaluation.of(loss);
    }
  }

  // end

  @Test
  void runsTheStudy_ofTheManual() throws Exception {
    Journal journal = new MemoryJournal();
    // snippet: on-spark
    StudySpec spec =
        StudySpec.of("on-spark", SearchSpace.of(Training.RATE), Goal.minimize("loss"))
            .withFidelity("epoch", 1, 9)
            .withSampler("random")
            .withScheduler("asha");
    try (Runner runner = SparkRunner.on(context, new Training(0.1), 3)) {
      Tuner.Outcome outcome =
          Tuner.of(spec).journal(journal).run(runner, Budget.UNLIMITED.withEvaluations(4));
      outcome.best().ifPresent(best -> System.out.println(best.configuration()));
    }
    // end
    try (Study study = Study.open(spec, journal, Clock.systemUTC(), "after")) {
      assertThat(study.view().evaluations()).isGreaterThanOrEqualTo(4);
      assertThat(study.view().finished()).noneMatch(trial -> trial.state() == State.FAILED);
      assertThat(study.view().repeated()).isZero();
    }
  }

  @Test
  void refusesAnObjective_thatCannotBeSent() {
    Object here = new Object();
    assertThatThrownBy(() -> SparkRunner.on(context, (c, p) -> Evaluation.of(here.hashCode()), 2))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("java.lang.Object")
        .hasMessageContaining("make those static");
  }

  @Test
  void turnsAway_whoDoesNotKnowTheSecret() throws Exception {
    Heard heard = new Heard();
    try (Endpoint endpoint = Endpoint.open("127.0.0.1", "127.0.0.1", 0)) {
      long number = endpoint.expect(new Attempt(job(0), heard, new Inattentive()));
      Address known = endpoint.address();
      Address guessed = new Address(known.host(), known.port(), Address.random());
      try (Connection stranger = Connection.open(guessed, new Caller(number, 0))) {
        assertThat(stranger.granted()).isFalse();
      }
      assertThat(heard.ended()).isFalse();
      try (Connection own = Connection.open(known, new Caller(number, 0))) {
        assertThat(own.granted()).isTrue();
      }
    }
  }

  @Test
  void grantsAnAttempt_toOneTaskOnly() throws Exception {
    Heard heard = new Heard();
    try (Endpoint endpoint = Endpoint.open("127.0.0.1", "127.0.0.1", 0)) {
      long number = endpoint.expect(new Attempt(job(0), heard, new Inattentive()));
      try (Connection first = Connection.open(endpoint.address(), new Caller(number, 0));
          Connection second = Connection.open(endpoint.address(), new Caller(number, 1))) {
        assertThat(first.granted()).isTrue();
        assertThat(second.granted()).isFalse();
        first.result(Evaluation.of(3));
        assertThat(heard.ending()).startsWith("result {=3.0}");
      }
    }
  }

  @Test
  void hearsNoTask_twice() throws Exception {
    Heard heard = new Heard();
    try (Endpoint endpoint = Endpoint.open("127.0.0.1", "127.0.0.1", 0)) {
      long number = endpoint.expect(new Attempt(job(0), heard, new Inattentive()));
      try (Connection first = Connection.open(endpoint.address(), new Caller(number, 0));
          Connection repeated = Connection.open(endpoint.address(), new Caller(number, 0))) {
        assertThat(first.granted()).isTrue();
        assertThat(repeated.granted()).isFalse();
        assertThat(heard.ended()).isFalse();
      }
    }
  }

  @Test
  void hangsUp_onWhoSpeaksNoProtocol() throws Exception {
    try (Endpoint endpoint = Endpoint.open("127.0.0.1", "127.0.0.1", 0);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.address().port())) {
      socket.setSoTimeout(10_000);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write(new byte[48]);
      DataInputStream in = new DataInputStream(socket.getInputStream());
      assertThat(in.readBoolean()).isFalse();
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  /** Follows nothing. */
  private static final class Inattentive implements Attempt.Follower {
    @Override
    public void saved(Attempt attempt, byte[] state) {}

    @Override
    public void stopping(Attempt attempt) {}

    @Override
    public void lost(Attempt attempt, String why) {}

    @Override
    public void over(Attempt attempt) {}
  }
}
