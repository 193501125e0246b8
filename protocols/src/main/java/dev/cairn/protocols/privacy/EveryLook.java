package dev.cairn.protocols.privacy;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.sampling.Samplers;
import dev.cairn.scheduling.Schedulers;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.Fold;
import dev.cairn.trial.Privacy;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A study of which everything may be shown, and in which what is tried may depend on all that came
 * before: the divergences of all looks are added up. They are at one order, chosen before the first
 * look, and nothing starts that would bring the sum above what the budget leaves at that order, so
 * that the promise holds whatever the study decides by (a Rényi filter, Feldman and Zrnic, 2021).
 */
final class EveryLook implements PrivateStudy {
  private static final double ROUNDING = 1e-9;
  private static final long MOST_LOOKS = 1L << 40;

  private final StudySpec spec;
  private final Privacy privacy;
  private final Looks looks;
  private final Looks.Training worst;
  private final double order;
  private final Map<Looks.Training, Double> costs = new HashMap<>();
  private final Fold<Trial, Double> spent = new Spent();

  private EveryLook(
      StudySpec spec, Privacy privacy, Looks looks, Looks.Training worst, double order) {
    this.spec = spec;
    this.privacy = privacy;
    this.looks = looks;
    this.worst = worst;
    this.order = order;
  }

  /** The order is best for as many of the costliest look as the budget has room for. */
  static EveryLook of(StudySpec spec, Privacy privacy) {
    Looks looks = new Looks(spec, privacy.look());
    Looks.Training worst = looks.worst();
    RenyiCurve one = worst.curve();
    Guarantee first = Guarantee.of(one, privacy.delta());
    require(
        first.epsilon() <= privacy.epsilon(),
        "privacy.epsilon",
        "The budget is epsilon %s, but one look (%s) may cost %.4g; expected more noise, fewer steps"
            + " or a larger budget.",
        privacy.epsilon(),
        worst,
        first.epsilon());
    long most = 1;
    for (long step = MOST_LOOKS; step > 0; step /= 2) {
      if (Guarantee.of(one.times(most + step), privacy.delta()).epsilon() <= privacy.epsilon()) {
        most += step;
      }
    }
    double order = Guarantee.of(one.times(most), privacy.delta()).order();
    return new EveryLook(spec, privacy, looks, worst, order);
  }

  private final class Spent implements Fold<Trial, Double> {
    @Override
    public Double initial() {
      return 0.0;
    }

    @Override
    public Double add(Double sum, Trial trial) {
      return sum + cost(trial);
    }
  }

  /** Of all looks at a trial; what was observed elsewhere was no look of this study. */
  private double cost(Trial trial) {
    double sum = 0;
    if (trial.number() >= 0) {
      Optional<double[]> row = trial.suggested() ? Optional.of(trial.row()) : Optional.empty();
      for (double until : trial.looks()) {
        sum += cost(row, until);
      }
    }
    return sum;
  }

  /** Where the configuration is not chosen yet, that of the costliest. */
  private double cost(Optional<double[]> row, double until) {
    return costs.computeIfAbsent(
        row.map(known -> looks.at(known, until)).orElse(worst),
        training -> training.curve().at(order));
  }

  private double spent(StudyView view) {
    return view.state(spent) + view.pending().stream().mapToDouble(this::cost).sum();
  }

  private boolean within(double divergence) {
    return Guarantee.epsilon(divergence, privacy.delta(), order)
        <= privacy.epsilon() * (1 + ROUNDING);
  }

  @Override
  public OptionalInt trials() {
    return OptionalInt.empty();
  }

  @Override
  public boolean covers(StudyView view, Optional<double[]> row, double until) {
    return within(spent(view) + cost(row, until));
  }

  @Override
  public boolean covers(StudyView view, Trial trial, double until) {
    return within(
        spent(view) + cost(trial.suggested() ? Optional.of(trial.row()) : Optional.empty(), until));
  }

  @Override
  public String spent() {
    return "the budget of privacy (epsilon %s at delta %s) has no room for another look"
        .formatted(Fidelity.shown(privacy.epsilon()), privacy.delta());
  }

  @Override
  public Statement statement(StudyView view) {
    double sum = spent(view);
    double epsilon = sum == 0 ? 0 : Math.max(0, Guarantee.epsilon(sum, privacy.delta(), order));
    List<String> provided = new ArrayList<>(List.of(Statement.PRIVATE_RESULTS));
    if (worst.samplingRate() < 1) {
      provided.add(Statement.RANDOM_BATCHES);
    }
    return new Statement(
        "all looks together",
        new Guarantee(epsilon, privacy.delta(), order),
        privacy.epsilon(),
        provided);
  }

  @Override
  public StudyView released(StudyView view) {
    return view;
  }

  @Override
  public Optional<String> caution() {
    List<String> deciding = new ArrayList<>();
    if (!Samplers.find(spec.sampler().id()).independent()) {
      deciding.add("the sampler (" + spec.sampler().id() + ")");
    }
    if (!Schedulers.create(spec).blind()) {
      deciding.add("the scheduler (" + spec.scheduler().id() + ")");
    }
    return deciding.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Private scores may decide what is tried, by "
                + String.join(" and ", deciding)
                + ", so every look counts in full. Of a random number of trials drawn apart from"
                + " each other (sampler: random, scheduler: none, number: geometric) only the best"
                + " would.");
  }
}
