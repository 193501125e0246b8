package dev.cairn.space;

/**
 * The values of one column and their order-preserving map onto [0, 1]. Decoding accepts every
 * number: it clamps, and takes NaN for the middle.
 */
public sealed interface Domain {
  /** The value at a unit coordinate. */
  double decode(double unit);

  /** The unit coordinate of a value; for discrete domains the middle of its cell. */
  double encode(double raw);

  /** The number of values, or 0 when continuous. */
  long levels();

  /** Whether neighbouring values are alike; false for categories. */
  boolean ordered();

  boolean contains(double raw);

  /** A number within rounding of a value becomes that value; every other stays as it is. */
  default double snap(double raw) {
    return raw;
  }

  /** The number of [low, high] nearest to a number. */
  default double clamp(double raw) {
    return Math.min(high(), Math.max(low(), raw));
  }

  /** The value nearest to a number. */
  double nearest(double raw);

  double low();

  double high();

  /** Whether some value lies in [from, to]. */
  default boolean meets(double from, double to) {
    return Math.max(from, low()) <= Math.min(to, high());
  }

  private static double unit(double unit) {
    return Double.isNaN(unit) ? 0.5 : Math.min(1, Math.max(0, unit));
  }

  /**
   * All numbers of [low, high], searched evenly on the scale.
   *
   * @param from the scale at low
   * @param span the length of the scale
   */
  record Interval(double low, double high, Scale scale, double from, double span)
      implements Domain {
    Interval(double low, double high, Scale scale) {
      this(low, high, scale, scale.forward(low), scale.forward(high) - scale.forward(low));
    }

    @Override
    public double decode(double unit) {
      double u = unit(unit);
      if (u == 0 || u == 1) {
        return u == 0 ? low : high;
      }
      return clamp(scale.backward(from + u * span));
    }

    @Override
    public double encode(double raw) {
      return span == 0 ? 0.5 : unit((scale.forward(raw) - from) / span);
    }

    @Override
    public double nearest(double raw) {
      return clamp(raw);
    }

    @Override
    public long levels() {
      return low == high ? 1 : 0;
    }

    @Override
    public boolean ordered() {
      return true;
    }

    @Override
    public boolean contains(double raw) {
      return raw >= low && raw <= high;
    }
  }

  /**
   * The values low, low + step, ..., low + (levels - 1) step, rounded to {@code digits} decimal
   * digits after the point (not rounded when -1); each owns the cell of half a step around it,
   * measured on the scale.
   *
   * @param high the last value
   * @param from the scale at the first cell's lower edge
   * @param span the length of the scale
   */
  record Lattice(
      double low,
      double step,
      long levels,
      Scale scale,
      int digits,
      double high,
      double from,
      double span)
      implements Domain {
    static Lattice of(double low, double step, long levels, Scale scale) {
      int digits = Decimals.digits(low, step, levels);
      double high = Decimals.round(low + (levels - 1) * step, digits);
      double from = edge(scale, low - step / 2, low - low / 10);
      double to = edge(scale, high + step / 2, high + (1 - high) / 10);
      return new Lattice(low, step, levels, scale, digits, high, from, to - from);
    }

    /** The scale at a cell's edge; where the scale ends before it, at a nearer one. */
    private static double edge(Scale scale, double raw, double nearer) {
      double t = scale.forward(raw);
      return Double.isFinite(t) ? t : scale.forward(nearer);
    }

    private double value(long level) {
      return Decimals.round(low + level * step, digits);
    }

    private long level(double raw) {
      return Math.min(levels - 1, Math.max(0, Math.round((raw - low) / step)));
    }

    @Override
    public double decode(double unit) {
      return value(level(scale.backward(from + unit(unit) * span)));
    }

    @Override
    public double encode(double raw) {
      return unit((scale.forward(raw) - from) / span);
    }

    @Override
    public boolean ordered() {
      return true;
    }

    @Override
    public boolean contains(double raw) {
      return raw == value(level(raw));
    }

    @Override
    public double nearest(double raw) {
      return value(level(raw));
    }

    @Override
    public double snap(double raw) {
      double value = value(level(raw));
      return Math.abs(value - raw) <= 1e-9 * step ? value : raw;
    }

    @Override
    public boolean meets(double from, double to) {
      double first = value(level(Math.max(from, low)));
      double next = value(level(first + step));
      return (first >= from && first <= to) || (next >= from && next <= to);
    }
  }

  /** The unordered values 0 ... levels - 1. */
  record Categories(long levels) implements Domain {
    @Override
    public double decode(double unit) {
      return Math.min(levels - 1, (long) (unit(unit) * levels));
    }

    @Override
    public double encode(double raw) {
      return (raw + 0.5) / levels;
    }

    @Override
    public double nearest(double raw) {
      return clamp(Math.rint(raw));
    }

    @Override
    public boolean ordered() {
      return false;
    }

    @Override
    public boolean contains(double raw) {
      return raw == Math.rint(raw) && raw >= 0 && raw < levels;
    }

    @Override
    public boolean meets(double from, double to) {
      return Math.max(0, Math.ceil(from)) <= Math.min(high(), to);
    }

    @Override
    public double low() {
      return 0;
    }

    @Override
    public double high() {
      return levels - 1;
    }
  }
}
