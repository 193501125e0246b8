package dev.cairn.benchmarks.tables.digits;

/** What a unit makes of its sum. */
enum Activation {
  RELU {
    @Override
    void apply(float[] x, int size) {
      for (int i = 0; i < size; i++) {
        x[i] = Math.max(0, x[i]);
      }
    }

    @Override
    void back(float[] outputs, float[] errors, int size) {
      for (int i = 0; i < size; i++) {
        errors[i] = outputs[i] > 0 ? errors[i] : 0;
      }
    }
  },

  /** By Lambert's continued fraction, off by less than 1e-4: the same bits on every machine. */
  TANH {
    @Override
    void apply(float[] x, int size) {
      for (int i = 0; i < size; i++) {
        float t = Math.max(-FAR, Math.min(FAR, x[i]));
        float s = t * t;
        float above = t * (135135 + s * (17325 + s * (378 + s)));
        x[i] = above / (135135 + s * (62370 + s * (3150 + s * 28)));
      }
    }

    @Override
    void back(float[] outputs, float[] errors, int size) {
      for (int i = 0; i < size; i++) {
        errors[i] *= 1 - outputs[i] * outputs[i];
      }
    }
  };

  /** Where the fraction reaches 1. */
  private static final float FAR = 4.97f;

  /** Replaces the first sums by outputs. */
  abstract void apply(float[] x, int size);

  /** Replaces errors of the outputs by errors of the sums. */
  abstract void back(float[] outputs, float[] errors, int size);
}
