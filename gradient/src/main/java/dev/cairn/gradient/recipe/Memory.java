package dev.cairn.gradient.recipe;

import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a recipe has seen so far, in tensors, so that another training can go on from it: where it
 * is, the losses of the range test, and those of the probes.
 */
final class Memory {
  private final Tensors place;
  private final Tensors losses;
  private final Tensors probes;

  /**
   * @param range steps of the range test
   * @param probes how many there will be
   */
  Memory(int range, int probes) {
    this.place = Tensors.of(Torch.of(new double[] {Phase.RANGE.number, 0, Double.NaN, 0}, 4));
    this.losses = Tensors.of(Torch.of(unknown(range), range));
    this.probes = Tensors.of(Torch.of(unknown(2 * probes), 2L * probes));
  }

  private static double[] unknown(int count) {
    double[] unknown = new double[count];
    Arrays.fill(unknown, Double.NaN);
    return unknown;
  }

  /** The parts of a recipe. */
  enum Phase {
    RANGE(1),
    PROBE(2),
    CYCLE(3);

    final int number;

    Phase(int number) {
      this.number = number;
    }

    private static Phase of(double number) {
      return number == RANGE.number ? RANGE : number == PROBE.number ? PROBE : CYCLE;
    }
  }

  /**
   * Where a recipe is.
   *
   * @param step of the range test, the probe or the cycle, from 0
   * @param loss the training loss of recent steps, averaged; NaN before the first
   * @param length steps of the cycle
   */
  record Place(Phase phase, int step, double loss, int length) {
    static Place begin(Phase phase, int length) {
      return new Place(phase, 0, Double.NaN, length);
    }

    /** After a step with this loss. */
    Place after(double now) {
      return new Place(phase, step + 1, Double.isNaN(loss) ? now : 0.9 * loss + 0.1 * now, length);
    }
  }

  Place place() {
    double[] at = place.numbers().get(0);
    return new Place(Phase.of(at[0]), (int) at[1], at[2], (int) at[3]);
  }

  void place(Place at) {
    place.assign(List.of(new double[] {at.phase().number, at.step(), at.loss(), at.length()}));
  }

  /** The losses of the range test; NaN where there is none yet. */
  double[] losses() {
    return losses.numbers().get(0);
  }

  void loss(int step, double loss) {
    double[] all = losses();
    all[step] = loss;
    losses.assign(List.of(all));
  }

  /** The probes that are over. */
  Probes probes() {
    double[] flat = probes.numbers().get(0);
    var tried = new ArrayList<Probes.Probe>();
    for (int i = 0; i < flat.length && !Double.isNaN(flat[i]); i += 2) {
      tried.add(new Probes.Probe(flat[i], flat[i + 1]));
    }
    return new Probes(tried);
  }

  void probe(Probes.Probe probe) {
    double[] flat = probes.numbers().get(0);
    int at = 2 * probes().tried().size();
    flat[at] = probe.decay();
    flat[at + 1] = probe.loss();
    probes.assign(List.of(flat));
  }

  Tensors tensors() {
    return place.and(losses).and(probes);
  }
}
