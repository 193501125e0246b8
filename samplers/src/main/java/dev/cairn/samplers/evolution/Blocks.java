package dev.cairn.samplers.evolution;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.space.Column;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Trial;
import dev.cairn.value.Nearest;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Where a list is in a row.
 *
 * @param length the column that holds how many elements there are
 * @param from the first column of the first element
 * @param width the columns of an element
 */
record Blocks(Column length, int from, int width) {
  /** The list of a name, or the first when it is empty. */
  static Blocks of(SearchSpace space, String name) {
    List<Column> lengths = space.lengths();
    List<String> names = lengths.stream().map(Column::path).toList();
    require(
        name.isEmpty() || names.contains(name),
        "sampler.list",
        "There is no list '%s' that every configuration has.%s",
        name,
        Nearest.hint(name, names));
    Column length = lengths.get(name.isEmpty() ? 0 : names.indexOf(name));
    long columns =
        space.columns().stream().filter(c -> c.path().startsWith(length.path() + "[")).count();
    return new Blocks(length, length.index() + 1, (int) (columns / (long) length.domain().high()));
  }

  int shortest() {
    return Math.max(1, (int) length.domain().low());
  }

  int longest() {
    return (int) length.domain().high();
  }

  /** The element that a column belongs to; -1 for columns outside the list. */
  int element(int column) {
    int element = column < from ? -1 : (column - from) / width;
    return element < longest() ? element : -1;
  }

  int lengthOf(Trial trial) {
    return (int) trial.row()[length.index()];
  }

  /** Makes a point of the cube one with so many elements. */
  void resize(double[] point, int elements) {
    point[length.index()] = length.domain().encode(elements);
  }

  /** Gives a point of the cube a number for each column of an element. */
  void randomize(double[] point, int element, RandomGenerator random) {
    for (int i = from + element * width; i < from + (element + 1) * width; i++) {
      point[i] = random.nextDouble();
    }
  }
}
