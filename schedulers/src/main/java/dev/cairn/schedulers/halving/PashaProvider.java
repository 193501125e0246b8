package dev.cairn.schedulers.halving;

import dev.cairn.sampling.Capabilities;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Option;

/** Successive halving that goes no higher than it must; see {@link Pasha}. */
public final class PashaProvider implements SchedulerProvider<PashaProvider.Options> {

  /** How many go on, and from where. */
  public record Options(
      @Option("one in eta trials of a rung goes on, and gets eta times as much") double eta,
      @Option("the fidelity of the first rung; 0: the fidelity's low") double grace) {

    public Options() {
      this(3, 0); // Bohdal et al. 2023, section 5.1
    }

    public Options {
      Checks.eta(eta);
      Checks.grace(grace);
    }
  }

  @Override
  public String id() {
    return "pasha";
  }

  @Override
  public String summary() {
    return "Goes on as asha does, to a higher rung only while the ranking below is not settled.";
  }

  @Override
  public String paper() {
    return "Bohdal, Balles, Wistuba, Ermis, Archambeau and Zappella, PASHA: Efficient HPO and NAS"
        + " with Progressive Resource Allocation, 2023";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(1, true, true);
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
    Rung[] rungs = Rung.of(levels.length, options.eta(), spec);
    return new Pasha(
        Asha.promoting(levels, rungs, fidelity.high(), false), levels, fidelity.high());
  }
}
