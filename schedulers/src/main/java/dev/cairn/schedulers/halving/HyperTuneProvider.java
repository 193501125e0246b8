package dev.cairn.schedulers.halving;

import dev.cairn.sampling.Capabilities;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Option;
import java.util.Arrays;

/** Asynchronous Hyperband with learned brackets; see {@link HyperTune}. */
public final class HyperTuneProvider implements SchedulerProvider<HyperTuneProvider.Options> {
  /** How it is decided where a trial starts. */
  public enum Brackets {
    LEARNED,
    TURNS
  }

  /** How many go on, from where, and where trials start. */
  public record Options(
      @Option("one in eta trials of a rung goes on, and gets eta times as much") double eta,
      @Option("the fidelity of the first rung; 0: the fidelity's low") double grace,
      @Option("learned: trials start where a rung tells enough; turns: as in Hyperband")
          Brackets brackets,
      @Option("whether never more than one in eta trials of a rung have gone on") boolean delayed) {

    public Options() {
      this(3, 0, Brackets.LEARNED, true); // Li et al. 2022, sections 4 and 5.1
    }

    public Options {
      Checks.eta(eta);
      Checks.grace(grace);
    }
  }

  @Override
  public String id() {
    return "hyper-tune";
  }

  @Override
  public String summary() {
    return "Starts trials at the rung that tells enough for its price, and promotes as asha does.";
  }

  @Override
  public String paper() {
    return "Li, Shen, Jiang, Zhang, Li, Liu, Zhang and Cui, Hyper-Tune: Towards Efficient"
        + " Hyper-parameter Tuning at Scale, 2022";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(Integer.MAX_VALUE, true, true);
  }

  @Override
  public Class<Options> options() {
    return Options.class;
  }

  @Override
  public Schedule create(Options options, StudySpec spec) {
    Fidelity fidelity = spec.fidelity().orElseThrow();
    double grace = Checks.grace(options.grace(), fidelity);
    double[] levels = Levels.of(fidelity, grace, options.eta());
    double[] starts = Arrays.copyOf(levels, levels.length + 1);
    starts[levels.length] = fidelity.high();
    int[] trials = new int[starts.length];
    Arrays.setAll(trials, i -> Design.starters(levels.length, levels.length - i, options.eta()));
    Rung[] rungs = Rung.of(levels.length, options.eta(), spec);
    return new HyperTune(
        Asha.promoting(levels, rungs, fidelity.high(), options.delayed()),
        starts,
        trials,
        options.brackets() == Brackets.LEARNED,
        spec.seed());
  }
}
