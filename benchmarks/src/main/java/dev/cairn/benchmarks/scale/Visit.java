package dev.cairn.benchmarks.scale;

import dev.cairn.journal.Journal;
import dev.cairn.random.Stream;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Samplers;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.time.InstantSource;

/** Opens a large study with a sampler and goes on with it: asks, reports and tells. */
final class Visit {
  private final Large large;
  private final Figures figures;
  private final String sampler;
  private final Latencies suggesting = new Latencies();
  private final Latencies asking = new Latencies();
  private final Latencies reporting = new Latencies();
  private final Latencies telling = new Latencies();

  Visit(Large large, String sampler, Figures figures) {
    this.large = large;
    this.sampler = sampler;
    this.figures = figures;
  }

  /** Goes on for so many trials. The first is told apart: a sampler learns from all before it. */
  void run(Journal journal, int trials) throws IOException {
    StudySpec spec = large.spec().withSampler(sampler);
    long before = Figures.heap();
    try (Study study =
        figures.timed(
            sampler + ": open",
            () -> Study.open(spec, journal, InstantSource.system(), "visit-" + sampler))) {
      long held = Figures.heap() - before;
      int asked = study.view().asked();
      figures.row(sampler + ": heap", "%d MB, %d bytes a trial", held >> 20, held / asked);
      figures.timed(sampler + ": first trial", () -> trial(study, new Latencies()));
      Sampler alone = Samplers.create(spec);
      for (int i = 0; i < trials; i++) {
        suggest(alone, study.view());
        trial(study, asking);
      }
      figures.row(sampler + ": suggest", "%s", suggesting);
      figures.row(sampler + ": ask", "%s", asking);
      figures.row(sampler + ": report", "%s", reporting);
      figures.row(sampler + ": tell", "%s", telling);
      figures.row(sampler + ": heap then", "%d MB", Figures.heap() - before >> 20);
    }
  }

  /** The sampler's share of an ask. */
  private void suggest(Sampler sampler, StudyView view) throws IOException {
    StudyView before = view.before(view.asked(), Large.EPOCHS[2]);
    suggesting.time(() -> sampler.suggest(before, Stream.of(3, view.asked())).orElseThrow());
  }

  private Trial trial(Study study, Latencies ask) throws IOException {
    Trial trial = ((Next.Run) ask.time(study::ask)).trial();
    double loss = large.loss(trial.row());
    Evaluation early = Evaluation.of(4 * loss);
    reporting.time(() -> study.report(trial.number(), trial.attempt(), Large.EPOCHS[0], early));
    telling.time(() -> study.tell(trial.number(), trial.attempt(), Evaluation.of(loss)));
    return trial;
  }
}
