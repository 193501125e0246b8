package dev.cairn.samplers.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.journal.ForwardingJournal;
import dev.cairn.journal.Journal;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.samplers.Studies;
import dev.cairn.space.Categorical;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RandomProviderTest {
  @Test
  void draws_everyPartOfTheSpace_equallyOften() throws IOException {
    SearchSpace space = SearchSpace.of(Real.log("x", 1e-4, 1), Categorical.of("k", "a", "b", "c"));
    StudySpec spec = StudySpec.of("r", space, Goal.minimize("loss")).withSampler("random");
    int[] tenths = new int[10];
    int[] kinds = new int[3];
    for (Trial trial : Studies.run(spec, 3000, c -> Evaluation.of(0)).finished()) {
      tenths[(int) (trial.unit()[0] * 10)]++;
      kinds[(int) trial.row()[1]]++;
    }
    // six standard deviations of a binomial count
    assertThat(Arrays.stream(tenths).summaryStatistics().getMin()).isGreaterThan(200);
    assertThat(Arrays.stream(tenths).summaryStatistics().getMax()).isLessThan(400);
    assertThat(Arrays.stream(kinds).min().orElseThrow()).isGreaterThan(845);
  }

  @Test
  void aTrialIsOneAppend_whoeverElseAsksMeanwhile() throws IOException {
    StudySpec spec =
        StudySpec.of("r", SearchSpace.of(Real.of("x", 0, 1)), Goal.minimize("loss"))
            .withSampler("random")
            .withScheduler("testkit-straight");
    Journal shared = new MemoryJournal();
    try (Study neighbour = Study.open(spec, shared, InstantSource.system(), "neighbour")) {
      List<Integer> appends = new ArrayList<>();
      Journal contended =
          new ForwardingJournal(shared) {
            @Override
            public long append(String study, long expected, List<? extends Event> events)
                throws IOException {
              appends.add(events.size());
              return super.append(study, expected, events);
            }

            @Override
            public long decide(String study, long from, Sink sink, Decision decision)
                throws IOException {
              neighbour.ask();
              return super.decide(study, from, sink, decision);
            }
          };
      try (Study study = Study.open(spec, contended, InstantSource.system(), "this")) {
        assertThat(study.ask()).isInstanceOf(Next.Run.class);
        assertThat(appends).containsExactly(2);
      }
    }
  }
}
