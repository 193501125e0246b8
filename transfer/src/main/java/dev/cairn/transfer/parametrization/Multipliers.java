package dev.cairn.transfer.parametrization;

/**
 * What changes for a group of weights, relative to the base model; 1 means as there.
 *
 * @param initialization of the standard deviation of the weights at the start
 * @param forward of what the weights give
 * @param learningRate of the learning rate
 */
public record Multipliers(double initialization, double forward, double learningRate) {}
