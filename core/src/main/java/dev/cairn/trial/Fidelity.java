package dev.cairn.trial;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.InvalidInputException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a trial can be given more or less of (epochs, boosting rounds, rows), from the least that
 * says anything to a full evaluation: one scale, also where a grid of several fidelities lies on
 * it.
 *
 * @param grid the steps that there are on the scale, each at its cost; empty where every number is
 *     one
 */
public record Fidelity(String name, double low, double high, Optional<Grid> grid) {
  public Fidelity {
    require(
        low > 0 && low <= high && Double.isFinite(high),
        "fidelity.low",
        "The fidelity %s goes from %s to %s; expected 0 < low <= high.",
        name,
        low,
        high);
  }

  /** A single one, of which every number is a place. */
  public Fidelity(String name, double low, double high) {
    this(name, low, high, Optional.empty());
  }

  /** Several at once; see {@link Grid}. */
  public static Fidelity of(Grid grid) {
    return new Fidelity(
        String.join(" × ", grid.names()),
        grid.first().cost(),
        grid.last().cost(),
        Optional.of(grid));
  }

  /** The names that programs, reports and tables speak in: one, or those of the grid. */
  public List<String> names() {
    return grid.map(Grid::names).orElse(List.of(name));
  }

  /**
   * The values at a place, by name in order; zeros at 0. Of a grid a place between two steps means
   * the upper one.
   */
  public Map<String, Double> values(double at) {
    if (grid.isEmpty()) {
      return Map.of(name, at);
    }
    return grid.get()
        .named(
            at > 0
                ? grid.get().at(grid.get().atLeast(at)).orElseThrow().values()
                : Collections.nCopies(names().size(), 0.0));
  }

  /** The place that has these values, or an error that says what is missing or where none is. */
  public double at(Map<String, Double> values) {
    for (String each : names()) {
      require(values.containsKey(each), "fidelity", "A report lacks the fidelity '%s'.", each);
    }
    return grid.isEmpty()
        ? values.getOrDefault(name, Double.NaN)
        : grid.get()
            .at(values)
            .map(Grid.Step::cost)
            .orElseThrow(() -> new InvalidInputException("fidelity", noStep(text(values))));
  }

  /** What is wrong with a place where a trial says that it is; empty when nothing is. */
  public Optional<String> problem(double at) {
    if (!(at > 0) || Double.isInfinite(at)) {
      return Optional.of("The trial reported at " + name + " " + at + "; expected > 0.");
    }
    return grid.filter(steps -> steps.at(at).isEmpty()).map(steps -> noStep(shown(at)));
  }

  private String noStep(String found) {
    return "The trial reported at %s, which is no step of the grid; expected (%s) to be one of %s."
        .formatted(found, String.join(", ", names()), grid.map(Grid::shown).orElse(""));
  }

  private String text(Map<String, Double> values) {
    return names().stream()
        .map(each -> each + " " + shown(values.getOrDefault(each, Double.NaN)))
        .collect(Collectors.joining(", "));
  }

  /** As a person writes it: {@code 50}, not {@code 50.0}. */
  public static String shown(double number) {
    return number == Math.rint(number) && Math.abs(number) < 0x1p53
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  /**
   * Where a trial that has come to one place begins on its way to another, as far as was declared:
   * there, or at 0 where a step of the grid starts it anew.
   */
  public double start(double reached, double to) {
    return grid.filter(steps -> steps.anew(reached, to)).isPresent() ? 0 : reached;
  }

  /** This one with another's full fidelity, where nothing else of the other differs. */
  public Fidelity deepened(Fidelity other) {
    boolean grids = grid.isPresent() && other.grid.isPresent();
    if (grids) {
      return other.grid.get().deepens(grid.get()) ? other : this;
    }
    return grid.isPresent() || other.grid.isPresent() ? this : new Fidelity(name, low, other.high);
  }
}
