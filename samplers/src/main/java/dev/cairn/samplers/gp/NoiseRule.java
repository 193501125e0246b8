package dev.cairn.samplers.gp;

import dev.cairn.samplers.gp.model.Fitting;

/** Whether the noise of observations is the same everywhere. Its size is learned in any case. */
public enum NoiseRule {
  /** It is. */
  EVEN {
    @Override
    Fitting of(Fitting even) {
      return even;
    }
  },
  /** It may vary over the space, once there is enough data. */
  UNEVEN {
    @Override
    Fitting of(Fitting even) {
      return even.uneven(ENOUGH);
    }
  };

  private static final int ENOUGH = 20; // values

  abstract Fitting of(Fitting even);
}
