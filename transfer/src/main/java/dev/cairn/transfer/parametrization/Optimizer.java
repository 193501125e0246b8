package dev.cairn.transfer.parametrization;

/** Two kinds of optimizer, told by whether a step grows with the gradient. */
public enum Optimizer {
  /** Steps in proportion to the gradient; with or without momentum. */
  SGD,
  /** Steps of a size that does not depend on that of the gradient: Adam, RMSProp, Adagrad. */
  ADAM
}
