package dev.cairn.analysis.response;

import dev.cairn.space.Column;
import java.util.List;

/**
 * Where configurations are expected to be nearly as good as the best.
 *
 * @param best the best expected value, in the user's direction
 * @param threshold up to which values count as near
 * @param share of the space, by evenly spread points
 * @param extents one a column that is active anywhere in it
 * @param samples raw rows in it, the best first
 */
public record Region(
    double best, double threshold, double share, List<Extent> extents, List<double[]> samples) {

  /**
   * What a region covers of a column.
   *
   * @param ranges raw values, each from and to
   * @param share of the column's own range
   */
  public record Extent(Column column, List<double[]> ranges, double share) {}
}
