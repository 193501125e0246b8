package dev.cairn.benchmarks.journals;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.space.Configuration;
import dev.cairn.space.Node;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;

/** One process of a fleet: asks for trials of the shared study and tells their results. */
final class Member {
  private static final List<Real> PARAMETERS =
      IntStream.range(0, 10).mapToObj(i -> Real.of("x" + i, -5, 5)).toList();

  private Member() {}

  /** Ten parameters, as in the figures of other optimizers. */
  static StudySpec spec(String name) {
    return StudySpec.of(name, SearchSpace.of(List.<Node>copyOf(PARAMETERS)), Goal.minimize("loss"))
        .withSampler("random")
        .withScheduler("none");
  }

  static double loss(Configuration configuration) {
    return PARAMETERS.stream().mapToDouble(x -> configuration.get(x) * configuration.get(x)).sum();
  }

  /** Arguments: the journal's address, the study, the session, how many trials. */
  public static void main(String[] arguments) throws IOException {
    try (Journal journal = Journals.open(arguments[0]);
        Study study = Study.open(spec(arguments[1]), journal, Clock.systemUTC(), arguments[2])) {
      say("ready");
      if (System.in.read() < 0) {
        return;
      }
      for (int done = 0; done < Integer.parseInt(arguments[3]); ) {
        if (study.ask() instanceof Next.Run run) {
          double loss = loss(run.trial().configuration());
          if (study.tell(run.trial().number(), run.trial().attempt(), Evaluation.of(loss))) {
            done++;
          }
        }
      }
      say("done");
    }
  }

  private static void say(String word) {
    System.out.println(word);
    System.out.flush();
  }
}
