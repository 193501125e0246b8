package dev.cairn.gradient.problem;

import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import dev.cairn.space.Column;
import dev.cairn.space.Configuration;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.bytedeco.pytorch.Tensor;

/**
 * The hyperparameters of a training: a configuration, of which some parameters have a {@link Dial}
 * and are where the dial stands. Asked as a tensor, a hyperparameter can be differentiated by;
 * asked as a number, it cannot, and methods know that they may not.
 */
public final class Hyperparameters {
  private final Configuration configuration;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final List<Dial> dials;
  private final Spread spread;
  private final Tensors coordinates;

  private Hyperparameters(
      Configuration configuration, List<Dial> dials, Spread spread, Tensors coordinates) {
    this.configuration = configuration;
    this.dials = List.copyOf(dials);
    this.spread = spread;
    this.coordinates = coordinates;
    for (Column column : configuration.space().columns()) {
      columns.put(column.path(), column.index());
    }
  }

  /** Where nothing moves. */
  public static Hyperparameters of(Configuration configuration) {
    return new Hyperparameters(configuration, List.of(), Spread.NETWORK, new Tensors(List.of()));
  }

  /**
   * With dials that stand where the configuration is.
   *
   * @param weights of the network, to whose shapes the dials are spread
   */
  public static Hyperparameters of(
      Configuration configuration, List<Dial> dials, Spread spread, Tensors weights) {
    var start = new ArrayList<Tensor>();
    for (Dial dial : dials) {
      double value = configuration.raw()[dial.column().index()];
      start.addAll(spread.start(dial.coordinate(value), weights).parts());
    }
    return new Hyperparameters(configuration, dials, spread, new Tensors(start));
  }

  /** The same with the dials elsewhere. */
  public Hyperparameters at(Tensors elsewhere) {
    return new Hyperparameters(configuration, dials, spread, elsewhere);
  }

  public Configuration configuration() {
    return configuration;
  }

  public List<Dial> dials() {
    return dials;
  }

  /** Where the dials stand, one after the other: each as many tensors as it is spread to. */
  public Tensors coordinates() {
    return coordinates;
  }

  /** Which dial a tensor of the coordinates belongs to. */
  public Dial dialOf(int coordinate) {
    return dials.get(coordinate / each());
  }

  /** What becomes of each tensor of the coordinates, given its dial. */
  public Tensors mapCoordinates(BiFunction<Dial, Tensor, Tensor> change) {
    var changed = new ArrayList<Tensor>();
    for (int i = 0; i < coordinates.parts().size(); i++) {
      changed.add(change.apply(dialOf(i), coordinates.get(i)));
    }
    return new Tensors(changed);
  }

  private int each() {
    return coordinates.parts().size() / Math.max(1, dials.size());
  }

  /** Whether the study has this parameter and it is active. */
  public boolean has(String name) {
    Integer column = columns.get(name);
    return column != null && !Double.isNaN(configuration.raw()[column]);
  }

  /** In its own units, for the whole network. */
  public Tensor tensor(String name) {
    return tensor(name, 0);
  }

  /**
   * In its own units, for one weight tensor: a number, or where the method moves one for each
   * weight, a tensor of that shape.
   *
   * @param part which of the weights
   */
  public Tensor tensor(String name, int part) {
    int dial = dial(name);
    return dial < 0
        ? Torch.of(fixed(name))
        : dials.get(dial).value(coordinates.get(at(dial, part)));
  }

  /** In its own units, as a number, by which nothing can be differentiated. */
  public double number(String name) {
    int dial = dial(name);
    return dial < 0 ? fixed(name) : nearest(dial);
  }

  /** The number, or this one where the study does not have it. */
  public double number(String name, double otherwise) {
    return has(name) ? number(name) : otherwise;
  }

  /** By name where each dial stands; of a spread one the mean in its coordinate. */
  public Map<String, Double> values() {
    var values = new LinkedHashMap<String, Double>();
    for (int i = 0; i < dials.size(); i++) {
      values.put(dials.get(i).name(), number(dials.get(i).name()));
    }
    return values;
  }

  private double nearest(int dial) {
    double sum = 0;
    long count = 0;
    for (Tensor part : coordinates.parts().subList(at(dial, 0), at(dial, 0) + each())) {
      sum += part.detach().sum().item_double();
      count += part.numel();
    }
    double value = dials.get(dial).value(Torch.of(sum / count)).item_double();
    return dials.get(dial).column().domain().nearest(value);
  }

  private int at(int dial, int part) {
    return dial * each() + (spread == Spread.NETWORK ? 0 : part);
  }

  private int dial(String name) {
    for (int i = 0; i < dials.size(); i++) {
      if (dials.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private double fixed(String name) {
    Integer column = columns.get(name);
    double value = column == null ? Double.NaN : configuration.raw()[column];
    if (Double.isNaN(value)) {
      throw new InvalidInputException(
          "parameters",
          "The training loss asks for the parameter '"
              + name
              + "', which this configuration does not have."
              + Nearest.hint(name, columns.keySet()));
    }
    return value;
  }
}
