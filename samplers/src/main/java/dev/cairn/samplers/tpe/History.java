package dev.cairn.samplers.tpe;

import dev.cairn.trial.Fold;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.State;
import dev.cairn.trial.Trial;
import java.util.stream.IntStream;

/**
 * What is known of the finished trials, learned one at a time; see {@link Order} for which are
 * better.
 *
 * @param options of the sampler
 * @param several whether several objectives are sought
 * @param trials those that tell something, in the order they ended
 * @param avoided failed ones that count as bad
 * @param leaders the best trials; with several objectives, of those that are no contenders
 * @param contenders with several objectives, the complete trials that may be among the best
 */
record History(
    TpeOptions options,
    boolean several,
    Sequence<Trial> trials,
    Sequence<Trial> avoided,
    Leaders leaders,
    Contenders contenders) {

  /** Costs the logarithm of the trials on average, each time there is one more. */
  record Learning(TpeOptions options, boolean several) implements Fold<Trial, History> {
    @Override
    public History initial() {
      int most = Math.min(Integer.MAX_VALUE - 1, options.betterLimit()) + 1;
      return new History(
          options,
          several,
          Sequence.empty(),
          Sequence.empty(),
          Leaders.of(most),
          Contenders.of(options));
    }

    @Override
    public History add(History known, Trial trial) {
      if (trial.state() != State.FAILED) {
        return known.plus(trial);
      }
      return options.avoidFailed() && trial.suggested() ? known.avoiding(trial) : known;
    }
  }

  private History avoiding(Trial trial) {
    return new History(options, several, trials, avoided.plus(trial), leaders, contenders);
  }

  private History plus(Trial trial) {
    int place = trials.size();
    Sequence<Trial> more = trials.plus(trial);
    boolean contends = several && Order.of(trial).tier() == Order.Tier.COMPLETE;
    return new History(
        options,
        several,
        more,
        avoided,
        contends ? leaders : leaders.plus(more, place, Order.BEST_FIRST),
        contends ? contenders.plus(place, more, options.better(more.size())) : contenders);
  }

  int size() {
    return trials.size();
  }

  Trial trial(int place) {
    return trials.get(place);
  }

  /** What a complete feasible trial with one objective lost; NaN for others. */
  double loss(int place) {
    Order order = Order.of(trials.get(place));
    return several || order.tier() != Order.Tier.COMPLETE ? Double.NaN : order.first();
  }

  /** The places of the best trials, best first, of equal ones the earlier first. */
  int[] best(int count) {
    int[] complete = several ? contenders.best(count, trials, options.better(size())) : new int[0];
    int[] rest = leaders.best(count - complete.length, trials, Order.BEST_FIRST);
    return IntStream.concat(IntStream.of(complete), IntStream.of(rest)).toArray();
  }
}
