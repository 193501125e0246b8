package dev.cairn.gradient.perceptron;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bytedeco.pytorch.Tensor;

/** What a hidden unit makes of its sum. */
enum Activation {
  /** Smooth, so that second derivatives tell how the gradient changes. */
  TANH,
  RELU;

  static List<String> words() {
    return Arrays.stream(values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
  }

  Tensor of(Tensor sums) {
    return this == TANH ? sums.tanh() : sums.relu();
  }
}
