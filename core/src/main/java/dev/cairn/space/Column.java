package dev.cairn.space;

import java.util.List;
import java.util.Optional;

/**
 * One number of a configuration.
 *
 * @param index its place in a row
 * @param path its unique name: {@code layers[0].units}, {@code model.forest.trees}
 * @param parameter what it belongs to
 * @param component which of the parameter's numbers it is
 * @param domain its values
 * @param gates when it is active: all gates of at least one of the lists are open
 */
public record Column(
    int index,
    String path,
    Parameter<?> parameter,
    int component,
    Domain domain,
    List<List<Gate>> gates) {

  public Column {
    gates = gates.stream().map(List::copyOf).toList();
  }

  /** Whether the column has a value in a row whose earlier columns are filled. */
  public boolean active(double[] raw) {
    for (List<Gate> all : gates) {
      if (open(all, raw)) {
        return true;
      }
    }
    return false;
  }

  private static boolean open(List<Gate> all, double[] raw) {
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).open(raw)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the column is active in every configuration. */
  public boolean always() {
    return gates.stream().anyMatch(List::isEmpty);
  }

  /** The belief about the optimum, in the unit coordinate. */
  public Optional<Prior> prior() {
    return parameter.unitPrior();
  }
}
