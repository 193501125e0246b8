package dev.cairn.math.gp;

/**
 * Rows feature by feature, warped anew for each shape that is tried, with the derivatives by the
 * shapes. Not thread-safe.
 */
final class Columns {
  private final Metric metric;
  private final double[][] plain;
  private final double[][] logs; // of the numbers, once for all shapes
  private final double[][] warped;
  private final double[][] byLogA;
  private final double[][] byLogB;

  Columns(Metric metric, double[][] rows) {
    int width = metric.width();
    this.metric = metric;
    this.plain = new double[width][rows.length];
    this.logs = new double[width][rows.length];
    this.byLogA = new double[width][rows.length];
    this.byLogB = new double[width][rows.length];
    this.warped = new double[width][];
    for (int f = 0; f < width; f++) {
      for (int i = 0; i < rows.length; i++) {
        plain[f][i] = rows[i][f];
        logs[f][i] = Kumaraswamy.logOf(rows[i][f]);
      }
      warped[f] = plain[f];
    }
  }

  void warp(InputWarp warp) {
    double[] result = new double[3];
    for (int f = 0; f < warped.length; f++) {
      if (metric.nominal()[f] || warp.none()) {
        continue;
      }
      warped[f] = new double[plain[f].length];
      for (int i = 0; i < plain[f].length; i++) {
        warp.map(f).at(logs[f][i], result);
        warped[f][i] = result[0];
        byLogA[f][i] = result[1];
        byLogB[f][i] = result[2];
      }
    }
  }

  double[] warped(int feature) {
    return warped[feature];
  }

  double[] byLogA(int feature) {
    return byLogA[feature];
  }

  double[] byLogB(int feature) {
    return byLogB[feature];
  }
}
