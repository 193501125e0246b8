package dev.cairn.gradient.checks;

import dev.cairn.random.Stream;
import java.util.Locale;

/** Tables that are generated. */
final class Tables {
  private Tables() {}

  /** Three spirals in the plane that wind around each other; the class is the spiral. */
  static String spirals(int rows, long seed) {
    Stream stream = Stream.of(seed, 0x59);
    var out = new StringBuilder("x,y,spiral\n");
    for (int row = 0; row < rows; row++) {
      int spiral = row % 3;
      double along = Math.sqrt(stream.nextDouble());
      double angle = 2 * Math.PI * (along * 0.8 + spiral / 3.0);
      double x = along * Math.cos(angle) + 0.06 * stream.nextGaussian();
      double y = along * Math.sin(angle) + 0.06 * stream.nextGaussian();
      out.append(String.format(Locale.ROOT, "%.6f,%.6f,%d%n", x, y, spiral));
    }
    return out.toString();
  }

  /** Friedman's first function of five of ten uniform numbers, with noise (Friedman 1991). */
  static String friedman(int rows, long seed) {
    Stream stream = Stream.of(seed, 0xF1);
    var out = new StringBuilder("a,b,c,d,e,f,g,h,i,j,y\n");
    for (int row = 0; row < rows; row++) {
      double[] x = stream.doubles(10).toArray();
      for (double each : x) {
        out.append(String.format(Locale.ROOT, "%.6f,", each));
      }
      double y =
          10 * Math.sin(Math.PI * x[0] * x[1])
              + 20 * (x[2] - 0.5) * (x[2] - 0.5)
              + 10 * x[3]
              + 5 * x[4]
              + stream.nextGaussian();
      out.append(String.format(Locale.ROOT, "%.6f%n", y));
    }
    return out.toString();
  }
}
