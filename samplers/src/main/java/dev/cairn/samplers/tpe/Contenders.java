package dev.cairn.samplers.tpe;

import dev.cairn.trial.Sequence;
import dev.cairn.trial.Trial;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The complete trials of a growing list among which the best are, where several objectives are
 * sought: all of them up to twice a number, from then on that number of the best each time there
 * are twice as many. Immutable.
 *
 * @param kept that number
 * @param places in the list, ascending
 */
record Contenders(int kept, Sequence<Integer> places) {
  private static final int FEWEST = 1000;
  private static final int A_BETTER = 4; // times the most better trials

  static Contenders of(TpeOptions options) {
    long kept = Math.max(FEWEST, (long) A_BETTER * options.betterLimit());
    return new Contenders((int) Math.min(Integer.MAX_VALUE / 2, kept), Sequence.empty());
  }

  /** With the trial at a place, behind all there were, when so many of the best are wanted. */
  Contenders plus(int place, Sequence<Trial> list, int wanted) {
    Sequence<Integer> more = places.plus(place);
    if (more.size() <= 2 * kept) {
      return new Contenders(kept, more);
    }
    int[] best = new Contenders(kept, more).best(kept, list, wanted);
    Arrays.sort(best);
    return new Contenders(kept, Sequence.of(Arrays.stream(best).boxed().toList()));
  }

  /** The places of at most so many of the best, best first, the earlier of equal ones first. */
  int[] best(int count, Sequence<Trial> list, int wanted) {
    double[][] losses =
        places.stream().map(place -> list.get(place).objectives()).toArray(double[][]::new);
    double[] merits = Fronts.merits(losses, wanted);
    return IntStream.range(0, merits.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> merits[i]))
        .limit(count)
        .mapToInt(places::get)
        .toArray();
  }
}
