package dev.cairn.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.run.Budget;
import dev.cairn.run.Ending;
import dev.cairn.run.Tuner;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Configuration;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Policy;
import dev.cairn.trial.Report;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of a study that no other test holds; and the chapter of rules names tests that exist. */
class RulesTest {
  private static final Real X = Real.of("x", 0, 1);
  private static final StudySpec SPEC =
      StudySpec.of("rules", SearchSpace.of(X), Goal.minimize("loss"))
          .withSampler("random")
          .withScheduler("asha")
          .withFidelity("epoch", 1, 27);
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*(?:Test|Contract))\\.(\\w+)`");
  private static final Pattern METHOD = Pattern.compile("\\bvoid (\\w+)\\(");

  private final MemoryJournal journal = new MemoryJournal();

  @Test
  void everyRule_namesATestThatExists() throws IOException {
    String chapter = Files.readString(Path.of("../docs/manual/rules.md"));
    Map<String, List<String>> methods = methods();
    var named = NAMED.matcher(chapter).results().toList();
    assertThat(named).hasSizeGreaterThan(30);
    assertThat(named)
        .allSatisfy(
            name ->
                assertThat(methods.getOrDefault(name.group(1), List.of()))
                    .as(name.group())
                    .contains(name.group(2)));
    assertThat(rules(chapter)).allSatisfy(rule -> assertThat(rule).containsPattern(NAMED));
  }

  /** The items of the chapter's lists. */
  private static List<String> rules(String chapter) {
    return Pattern.compile("(?ms)^- .*?(?=\n- |\n\n|\\z)")
        .matcher(chapter)
        .results()
        .map(item -> item.group())
        .toList();
  }

  private static Map<String, List<String>> methods() throws IOException {
    var methods = new TreeMap<String, List<String>>();
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        if (name.endsWith("Test") || name.endsWith("Contract")) {
          var found = METHOD.matcher(Files.readString(file)).results();
          methods.put(name, found.map(method -> method.group(1)).toList());
        }
      }
    }
    return methods;
  }

  @Test
  void aReport_thatIsNotFinite_failsTheTrial() throws IOException {
    Study study = open(SPEC);
    assertThat(report(study, ask(study), 1, Evaluation.of(Double.NaN))).isEqualTo(Verdict.STOP);
    assertThat(only(study).state()).isEqualTo(State.FAILED);
    assertThat(only(study).failure()).isEqualTo("Not a finite number: loss = NaN.");
  }

  @Test
  void aReport_atNoFidelity_failsTheTrial() throws IOException {
    Study study = open(SPEC);
    assertThat(report(study, ask(study), 0, Evaluation.of(1))).isEqualTo(Verdict.STOP);
    assertThat(only(study).failure()).isEqualTo("The trial reported at epoch 0.0; expected > 0.");
  }

  @Test
  void aReport_mayLackValues_butNotAll() throws IOException {
    StudySpec two = SPEC.withConstraints("memory");
    Study study = open(two);
    Trial trial = ask(study);
    assertThat(report(study, trial, 1, Evaluation.of("loss", 1))).isEqualTo(Verdict.CONTINUE);
    assertThat(report(study, trial, 2, Evaluation.of("memory", 1))).isEqualTo(Verdict.CONTINUE);
    assertThat(report(study, trial, 3, Evaluation.of("speed", 1))).isEqualTo(Verdict.STOP);
    assertThat(only(study).failure()).startsWith("The report lacks loss, memory; found speed.");
  }

  @Test
  void aFidelity_thatWasReportedBefore_isPassedOver() throws IOException {
    Study study = open(SPEC);
    Trial trial = ask(study);
    report(study, trial, 2, Evaluation.of(1));
    assertThat(report(study, trial, 1, Evaluation.of(9))).isEqualTo(Verdict.CONTINUE);
    assertThat(report(study, trial, 2, Evaluation.of(9))).isEqualTo(Verdict.CONTINUE);
    assertThat(study.view().pending().get(0).reports()).extracting(Report::at).containsExactly(2.0);
  }

  @Test
  void aResult_afterAStop_changesNothing() throws IOException {
    Study study = open(SPEC);
    report(study, ask(study), 1, Evaluation.of(1));
    Trial worse = ask(study);
    assertThat(report(study, worse, 1, Evaluation.of(2))).isEqualTo(Verdict.STOP);
    assertThat(study.tell(worse.number(), worse.attempt(), Evaluation.of(0))).isFalse();
    assertThat(only(study).state()).isEqualTo(State.PRUNED);
    assertThat(only(study).objectives()).containsExactly(2);
  }

  @Test
  void aBrokenResult_isRetried_likeEveryFailure() throws IOException {
    Study study = open(SPEC.withPolicy(new Policy(1, false)));
    Trial trial = ask(study);
    study.tell(trial.number(), trial.attempt(), Evaluation.of(Double.NaN));
    Trial again = ask(study);
    assertThat(again.number()).isEqualTo(trial.number());
    study.tell(again.number(), again.attempt(), Evaluation.of(1));
    assertThat(only(study).state()).isEqualTo(State.COMPLETE);
  }

  @Test
  void aConfiguration_ofAnotherSpace_isNotEnqueued() throws IOException {
    Study study = open(SPEC);
    Configuration other = SearchSpace.of(Real.of("y", 0, 1), X).configuration(new double[] {0, 0});
    assertThatThrownBy(() -> study.enqueue(other, "")).isInstanceOf(InvalidInputException.class);
    assertThat(study.view().version()).isEqualTo(1);
  }

  @Test
  void anObservation_thatIsNotFinite_isRefused() throws IOException {
    Study study = open(SPEC);
    Configuration here = SPEC.space().configuration(new double[] {0.5});
    assertThatThrownBy(() -> study.observe(here, Evaluation.of(Double.NaN), "elsewhere"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("loss = NaN");
    assertThat(study.view().finished()).isEmpty();
  }

  @Test
  void aBudgetOfTrials_countsFailedAndPrunedOnes() throws InterruptedException {
    AtomicInteger calls = new AtomicInteger();
    var outcome =
        Tuner.of(SPEC)
            .run(
                (settings, progress) -> {
                  int call = calls.incrementAndGet();
                  if (call % 3 == 0) {
                    throw new IllegalStateException("planned");
                  }
                  progress.report(1, call);
                  return Evaluation.of(call);
                },
                Budget.trials(9));
    assertThat(outcome.ending().kind()).isEqualTo(Ending.Kind.DONE);
    assertThat(calls).hasValue(9);
    assertThat(outcome.view().finished())
        .extracting(Trial::state)
        .contains(State.FAILED, State.PRUNED, State.COMPLETE);
  }

  @Test
  void notes_areKept_inTheirOrder() throws IOException {
    Study study = open(SPEC);
    ask(study);
    study.note(0, false, "looks odd");
    study.note(-1, true, "paper");
    assertThat(open(SPEC).notes()).isEqualTo(study.notes()).hasSize(2);
  }

  private Study open(StudySpec spec) throws IOException {
    return Study.open(spec, journal, InstantSource.fixed(Instant.EPOCH), "test");
  }

  private static Trial ask(Study study) throws IOException {
    return ((Next.Run) study.ask()).trial();
  }

  private static Verdict report(Study study, Trial trial, double at, Evaluation values)
      throws IOException {
    return study.report(trial.number(), trial.attempt(), at, values);
  }

  private static Trial only(Study study) {
    assertThat(study.view().finished()).hasSize(1);
    return study.view().finished().get(0);
  }
}
