package dev.cairn.samplers.tpe;

/** How the number of better trials grows with the number of trials. */
public enum Gamma {
  /** In proportion (Bergstra et al. 2011). */
  LINEAR,
  /** With the square root (Bergstra et al. 2013). */
  SQRT;

  double of(int trials) {
    return this == LINEAR ? trials : Math.sqrt(trials);
  }
}
