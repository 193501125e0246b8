package dev.cairn.transfer.fit;

import dev.cairn.transfer.Sizes;
import java.util.List;

/**
 * One training.
 *
 * @param settings what varied, each above 0
 * @param loss what it led to, less is better; not a number where it led nowhere
 */
public record Run(List<Double> settings, double loss) {
  public Run {
    settings = List.copyOf(settings);
    settings.forEach(setting -> Sizes.positive("setting", setting));
  }

  double[] logs() {
    return settings.stream().mapToDouble(Math::log).toArray();
  }
}
