package dev.cairn.protocols.privacy;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.random.Stream;
import dev.cairn.sampling.Samplers;
import dev.cairn.scheduling.Schedulers;
import dev.cairn.study.PrivacyFormat;
import dev.cairn.trial.Event;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Privacy;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.State;
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
 * A study of a random number of trials, drawn alike and apart, of which only the best may be shown.
 * A trial counts as all attempts that its retries allow, at the costliest look of the space.
 * Attempts after one that was lost with its process count on their own, beside the best: whether
 * something is lost must not depend on the data.
 */
final class BestAlone implements PrivateStudy {
  private static final long DRAW = -1; // in the key of the stream, where trials have their number

  private final Privacy privacy;
  private final Privacy.Draw draw;
  private final RenyiCurve look;
  private final RenyiCurve best;
  private final boolean subsampled;
  private final OptionalInt trials;
  private final Map<Integer, Guarantee> known = new HashMap<>();

  private BestAlone(StudySpec spec, Privacy privacy, Privacy.Draw draw, Looks.Training worst) {
    this.privacy = privacy;
    this.draw = draw;
    this.look = worst.curve();
    this.best = RandomTrials.of(draw).best(look.times(1 + spec.policy().retries()));
    this.subsampled = worst.samplingRate() < 1;
    long drawn = RandomTrials.of(draw).draw(Stream.of(spec.seed(), DRAW));
    this.trials = OptionalInt.of((int) Math.min(drawn, Integer.MAX_VALUE));
  }

  static BestAlone of(StudySpec spec, Privacy privacy, Privacy.Draw draw) {
    require(
        Samplers.find(spec.sampler().id()).independent(),
        "sampler",
        "The sampler (%s) does not draw each configuration by itself, so that the best of a random"
            + " number of trials would reveal more than is counted; expected sampler: random, or"
            + " privacy with number: fixed, where every look counts.",
        spec.sampler().id());
    require(
        Schedulers.create(spec).blind(),
        "scheduler",
        "The scheduler (%s) decides by what trials report, so that the best of a random number of"
            + " them would reveal more than is counted; expected scheduler: none, or privacy with"
            + " number: fixed, where every look counts.",
        spec.scheduler().id());
    Looks.Training worst = new Looks(spec, privacy.look()).worst();
    BestAlone study = new BestAlone(spec, privacy, draw, worst);
    require(
        study.within(0),
        "privacy.epsilon",
        "The budget is epsilon %s, but the best of %s trials (%s; %s) costs %.4g; expected more"
            + " noise, fewer steps or trials, or a larger budget.",
        privacy.epsilon(),
        Fidelity.shown(draw.mean()),
        PrivacyFormat.number(draw),
        worst,
        study.with(0).epsilon());
    return study;
  }

  /** What the best and so many further looks reveal. */
  private Guarantee with(int further) {
    return known.computeIfAbsent(
        further,
        count -> Guarantee.of(order -> best.at(order) + count * look.at(order), privacy.delta()));
  }

  private boolean within(int further) {
    return with(further).epsilon() <= privacy.epsilon();
  }

  @Override
  public OptionalInt trials() {
    return trials;
  }

  @Override
  public boolean covers(StudyView view, Optional<double[]> row, double until) {
    return true;
  }

  @Override
  public boolean covers(StudyView view, Trial trial, double until) {
    int now = further(trial.looks().length, trial);
    int then = further(trial.looks().length + 1, trial);
    return within(further(view) - now + then);
  }

  private static int further(StudyView view) {
    int sum = 0;
    for (Trial trial : view.finished()) {
      sum += trial.number() < 0 ? 0 : further(trial.looks().length, trial);
    }
    for (Trial trial : view.pending()) {
      sum += further(trial.looks().length, trial);
    }
    return sum;
  }

  /** The looks that neither are first nor follow a failure. */
  private static int further(int looks, Trial trial) {
    return Math.max(0, looks - 1 - trial.failures());
  }

  @Override
  public String spent() {
    return "all of its trials have been made";
  }

  @Override
  public Statement statement(StudyView view) {
    List<String> provided = new ArrayList<>(List.of(Statement.PRIVATE_RESULTS));
    if (subsampled) {
      provided.add(Statement.RANDOM_BATCHES);
    }
    provided.add(
        "nothing else gets out: no other trial, not the log, neither how many trials there were"
            + " nor how long they took");
    provided.add("nobody can guess the seed");
    provided.add("no trial was lost or stopped because of what is in the data");
    return new Statement(
        "the best trial alone, of a random number of them (%s, %s expected)"
            .formatted(PrivacyFormat.number(draw), Fidelity.shown(draw.mean())),
        with(further(view)),
        privacy.epsilon(),
        provided);
  }

  @Override
  public StudyView released(StudyView view) {
    Ledger ledger = new Ledger();
    ledger.add(new Event.Opened(view.spec()));
    if (ended(view)) {
      Ranking.best(view).ifPresent(trial -> release(trial, ledger));
    }
    return ledger.view();
  }

  /** Whether there are as many trials as were drawn and none of them can go on. */
  private boolean ended(StudyView view) {
    return view.asked() >= trials().getAsInt()
        && view.pending().stream()
            .allMatch(trial -> trial.state() == State.STALE && !covers(view, trial, trial.until()));
  }

  /** As the only trial of a study, which began and took no time. */
  private static void release(Trial best, Ledger ledger) {
    ledger.add(new Event.Asked(0, best.until(), -1, "", 0));
    ledger.add(new Event.Suggested(0, best.row(), best.lineage()));
    ledger.add(
        new Event.Told(
            0,
            1,
            best.state(),
            best.objectives(),
            best.constraints(),
            best.metrics(),
            Double.NaN,
            "",
            0));
  }

  @Override
  public Optional<String> caution() {
    return Optional.empty();
  }
}
