package dev.cairn.benchmarks.problems;

import dev.cairn.space.Configuration;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import java.util.List;
import java.util.stream.IntStream;

/** The handles x0, x1, ... of a box with equal sides. */
record Coordinates(List<Real> handles) {
  static Coordinates of(int dimension, double low, double high) {
    return new Coordinates(
        IntStream.range(0, dimension).mapToObj(i -> Real.of("x" + i, low, high)).toList());
  }

  SearchSpace space() {
    return SearchSpace.of(handles);
  }

  double[] of(Configuration configuration) {
    return handles.stream().mapToDouble(configuration::get).toArray();
  }
}
