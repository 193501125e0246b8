package dev.cairn.schedulers.halving;

import dev.cairn.sampling.Capabilities;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Option;

/** Asynchronous successive halving; see {@link Asha}. */
public final class AshaProvider implements SchedulerProvider<AshaProvider.Options> {
  /** What happens to a trial that is not among the best of its rung. */
  public enum Mode {
    AUTO,
    STOP,
    PROMOTE
  }

  /** How many go on, where, and how. */
  public record Options(
      @Option(
              "stop: trials run on until they are found among the worse; promote: trials pause at"
                  + " every rung and the best go on; auto: promote on a grid of fidelities, else"
                  + " stop")
          Mode mode,
      @Option("one in eta trials of a rung goes on, and gets eta times as much") double eta,
      @Option("the fidelity of the first rung; 0: the fidelity's low") double grace) {

    public Options() {
      this(Mode.AUTO, 3, 0);
    }

    public Options {
      Checks.eta(eta);
      Checks.grace(grace);
    }
  }

  @Override
  public String id() {
    return "asha";
  }

  @Override
  public String summary() {
    return "Gives many trials little and the best third of them three times as much, and so on.";
  }

  @Override
  public String paper() {
    return "Li, Jamieson, Rostamizadeh, Gonina, Ben-tzur, Hardt, Recht, Talwalkar, A System for"
        + " Massively Parallel Hyperparameter Tuning, 2020";
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
    Rung[] rungs = Rung.of(levels.length, options.eta(), spec);
    return new Asha(mode(options, fidelity), levels, rungs, fidelity.high(), false);
  }

  /** Whoever trains for a step of a grid says nothing on the way by which it could be stopped. */
  private static Mode mode(Options options, Fidelity fidelity) {
    Mode usual = fidelity.grid().isPresent() ? Mode.PROMOTE : Mode.STOP;
    return options.mode() == Mode.AUTO ? usual : options.mode();
  }
}
