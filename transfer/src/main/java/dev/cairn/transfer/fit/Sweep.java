package dev.cairn.transfer.fit;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.transfer.Sizes;
import java.util.List;

/**
 * The trainings of a model at one size.
 *
 * @param name for people
 * @param sizes of the model and of its training, each above 0
 */
public record Sweep(String name, List<Double> sizes, List<Run> runs) {
  public Sweep {
    sizes = List.copyOf(sizes);
    sizes.forEach(size -> Sizes.positive("size", size));
    runs = runs.stream().filter(run -> Double.isFinite(run.loss())).toList();
    require(
        !runs.isEmpty(),
        "runs",
        "%s has no complete training; expected several with a loss.",
        name);
    int width = runs.get(0).settings().size();
    require(
        runs.stream().allMatch(run -> run.settings().size() == width),
        "runs",
        "The trainings of %s differ in what varied; expected the same settings for all.",
        name);
  }
}
