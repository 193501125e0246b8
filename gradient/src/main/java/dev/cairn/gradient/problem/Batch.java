package dev.cairn.gradient.problem;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * Some examples.
 *
 * @param inputs the first dimension counts examples
 * @param targets numbers, or classes as whole numbers; the first dimension counts examples
 */
public record Batch(Tensor inputs, Tensor targets) {
  public long size() {
    return inputs.size(0);
  }

  /** The examples at these places. */
  public Batch at(Tensor places) {
    return new Batch(inputs.index_select(0, places), targets.index_select(0, places));
  }

  /** The examples in so many parts of nearly equal size, in order; fewer where there are fewer. */
  public List<Batch> split(int parts) {
    long size = size();
    var split = new ArrayList<Batch>();
    long from = 0;
    for (int i = 1; i <= parts; i++) {
      long to = size * i / parts;
      if (to > from) {
        split.add(new Batch(inputs.narrow(0, from, to - from), targets.narrow(0, from, to - from)));
      }
      from = to;
    }
    return split;
  }
}
