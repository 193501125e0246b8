package dev.cairn.math.curve;

/** The sums of the products of values, which are taken from a centre, and of their factors. */
final class Moments {
  private final double centre;
  private int count;
  private double factors;
  private double factorSquares;
  private double values;
  private double products;
  private double valueSquares;

  Moments(double centre) {
    this.centre = centre;
  }

  void add(double factor, double value) {
    double difference = value - centre;
    count++;
    factors += factor;
    factorSquares += factor * factor;
    values += difference;
    products += factor * difference;
    valueSquares += difference * difference;
  }

  /**
   * The line for one level of noise.
   *
   * @param endSpread the prior standard deviation of the end about the centre
   * @param fallSpread the prior standard deviation of the fall about 0
   */
  Line line(double endSpread, double fallSpread, double noise) {
    double precision = 1 / (noise * noise);
    double a = precision * count + 1 / (endSpread * endSpread);
    double b = precision * factors;
    double c = precision * factorSquares + 1 / (fallSpread * fallSpread);
    double p = precision * values;
    double q = precision * products;
    double determinant = a * c - b * b;
    double end = (c * p - b * q) / determinant;
    double fall = (a * q - b * p) / determinant;
    double evidence =
        0.5 * (p * end + q * fall - precision * valueSquares - Math.log(determinant))
            + 0.5 * count * Math.log(precision);
    return new Line(centre + end, c / determinant, evidence);
  }
}
