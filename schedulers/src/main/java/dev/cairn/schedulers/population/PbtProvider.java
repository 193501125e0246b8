package dev.cairn.schedulers.population;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.sampling.Capabilities;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Option;

/** Population based training; see {@link Pbt}. */
public final class PbtProvider implements SchedulerProvider<PbtProvider.Options> {

  /** The population, and how its members take over and change settings. */
  public record Options(
      @Option("how many are trained side by side") int population,
      @Option("how far a member goes until it may take over another; 0: a tenth of the fidelity")
          double interval,
      @Option(
              "truncation: one of the worst takes over one of the best; tournament: each meets"
                  + " another at random and takes over a better one")
          Exploit exploit,
      @Option("the share that is worst, and the share that is best") double truncation,
      @Option(
              "auto: settings are multiplied, those that may be 0 are added to; multiply; add; none:"
                  + " only states are taken over")
          Moves moves,
      @Option("the factor that makes a setting less") double down,
      @Option("the factor that makes a setting more") double up,
      @Option("the standard deviation of what is added, as a part of the range") double spread,
      @Option("the chance that a setting is drawn anew instead") double resample) {

    /** Jaderberg et al. 2017, section 4.1 and appendix A: truncation, factors, resampling. */
    public Options() {
      this(10, 0, Exploit.TRUNCATION, 0.2, Moves.AUTO, 0.8, 1.2, 0.1, 0.25);
    }

    public Options {
      setup(population, interval, exploit, truncation);
      require(
          down > 0 && down < 1,
          "scheduler.down",
          "down is %s; expected 0 to 1, such as 0.8.",
          down);
      require(up > 1 && up <= 100, "scheduler.up", "up is %s; expected above 1, such as 1.2.", up);
      require(
          spread >= 0 && spread <= 1, "scheduler.spread", "spread is %s; expected 0 to 1.", spread);
      require(
          resample >= 0 && resample <= 1,
          "scheduler.resample",
          "resample is %s; expected 0 to 1.",
          resample);
    }

    private static Setup setup(int population, double interval, Exploit exploit, double share) {
      return new Setup(population, interval, exploit, share);
    }

    Setup setup() {
      return setup(population, interval, exploit, truncation);
    }

    Perturb perturb(SearchSpace space) {
      return new Perturb(space, Movable.of(space), moves, down, up, spread, resample);
    }
  }

  /** How a member is compared with the others. */
  public enum Exploit {
    /** One among the worst takes over one among the best, drawn at random. */
    TRUNCATION,
    /** Each meets another, drawn at random, and takes it over if that is better. */
    TOURNAMENT
  }

  /** What a small change of a setting is. */
  public enum Moves {
    /** Multiplied where low is above 0, added to elsewhere. */
    AUTO,
    MULTIPLY,
    ADD,
    /** None: only states are taken over, and each member keeps its settings. */
    NONE
  }

  @Override
  public String id() {
    return "pbt";
  }

  @Override
  public String summary() {
    return "Trains a population; the worst go on from the best, with settings changed a little.";
  }

  @Override
  public String paper() {
    return "Jaderberg, Dalibard, Osindero, Czarnecki, Donahue, Razavi, Vinyals, Green, Dunning,"
        + " Simonyan, Fernando, Kavukcuoglu, Population Based Training of Neural Networks, 2017";
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
    return options.setup().schedule(options.perturb(spec.space()), spec);
  }
}
