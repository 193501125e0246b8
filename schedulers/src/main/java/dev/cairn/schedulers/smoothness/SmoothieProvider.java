package dev.cairn.schedulers.smoothness;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.sampling.Capabilities;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Option;

/** A filter by smoothness for any sampler; see {@link Smoothie}. */
public final class SmoothieProvider implements SchedulerProvider<SmoothieProvider.Options> {

  /** Which of a batch go on. */
  public enum Order {
    SMALLEST,
    LARGEST
  }

  /** How many are probed, where, and how many go on. */
  public record Options(
      @Option("the value of a probe's report that ranks it") String metric,
      @Option("which values of it go on") Order order,
      @Option("how many trials are probed before some of them go on") int probes,
      @Option("how many of them go on") int kept,
      @Option("the fidelity of a probe; 0: the fidelity's low") double at) {

    public Options() {
      this("smoothness", Order.LARGEST, 30, 10, 0);
    }

    public Options {
      require(
          !metric.isBlank(),
          "scheduler.metric",
          "The metric has no name; expected that of a reported value, such as smoothness.");
      require(
          kept >= 1 && kept <= probes,
          "scheduler.kept",
          "The kept are %s and the probes %s; expected at least 1, and no more than are probed.",
          kept,
          probes);
      require(
          at >= 0 && Double.isFinite(at),
          "scheduler.at",
          "The at is %s; expected 0, for the fidelity's low, or more.",
          at);
    }
  }

  @Override
  public String id() {
    return "smoothie";
  }

  @Override
  public String summary() {
    return "Probes many trials shortly and runs the third in full whose reported smoothness stands out.";
  }

  @Override
  public String paper() {
    return "Yedida and Menzies, Is Hyper-Parameter Optimization Different for Software Analytics?,"
        + " 2024";
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
    double at = options.at() == 0 ? fidelity.low() : options.at();
    require(
        at < fidelity.high(),
        "scheduler.at",
        "The probe's fidelity is %s; expected less than the fidelity's high (%s).",
        at,
        fidelity.high());
    Metric metric = Metric.of(options.metric(), options.order(), spec);
    return new Smoothie(metric, options.probes(), options.kept(), at, fidelity.high());
  }
}
