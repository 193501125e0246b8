package dev.cairn.analysis.importance;

import dev.cairn.space.Column;
import java.util.List;

/**
 * How much each column of the space matters for one objective.
 *
 * @param method the id of the method: {@code fanova} or {@code ped-anova}
 * @param trials how many trials it rests on
 * @param shares one a column, in the order of the space; empty when the trials say nothing
 * @param pairs interactions of two columns, largest first; empty where the method has none
 */
public record Importance(String method, int trials, List<Share> shares, List<Pair> pairs) {
  public Importance {
    shares = List.copyOf(shares);
    pairs = List.copyOf(pairs);
  }

  static Importance unknown(String method, int trials) {
    return new Importance(method, trials, List.of(), List.of());
  }

  /** Whether the trials say anything; when not, there are no shares. */
  public boolean known() {
    return !shares.isEmpty();
  }

  /**
   * A column's share of what there is to explain, in [0, 1].
   *
   * @param main what the column explains alone
   * @param total what it explains alone and together with others; at least {@code main}
   */
  public record Share(Column column, double main, double total) {}

  /** What two columns explain together beyond what each explains alone, in [0, 1]. */
  public record Pair(Column first, Column second, double share) {}
}
