package dev.cairn.schedulers.population;

import dev.cairn.sampling.Capabilities;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Option;

/** Population based training with a bandit for the settings; see {@link GpBandit}. */
public final class Pb2Provider implements SchedulerProvider<Pb2Provider.Options> {

  /** The population; how settings are perturbed that the bandit does not choose is as in pbt. */
  public record Options(
      @Option("how many are trained side by side") int population,
      @Option("how far a member goes until it may take over another; 0: a tenth of the fidelity")
          double interval,
      @Option("the share that is worst, and the share that is best") double truncation) {

    public Options() {
      this(4, 0, 0.25);
    }

    /** Four agents, and the quarter of Parker-Holder et al. 2020, section 5. */
    public Options {
      setup(population, interval, truncation);
    }

    private static Setup setup(int population, double interval, double truncation) {
      return new Setup(population, interval, PbtProvider.Exploit.TRUNCATION, truncation);
    }

    Setup setup() {
      return setup(population, interval, truncation);
    }
  }

  @Override
  public String id() {
    return "pb2";
  }

  @Override
  public String summary() {
    return "As pbt, but a Gaussian process that forgets chooses the settings; for few members.";
  }

  @Override
  public String paper() {
    return "Parker-Holder, Nguyen, Roberts, Provably Efficient Online Hyperparameter Optimization"
        + " with Population-Based Bandits, 2020";
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
    Setup setup = options.setup();
    var bandit =
        new GpBandit(
            spec.space(),
            new PbtProvider.Options().perturb(spec.space()),
            spec.fullFidelity(),
            setup.step(spec.fidelity().orElseThrow()));
    return setup.schedule(bandit, spec);
  }
}
