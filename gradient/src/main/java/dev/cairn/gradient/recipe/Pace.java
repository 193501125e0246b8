package dev.cairn.gradient.recipe;

/**
 * How a step goes.
 *
 * @param rate the learning rate
 * @param momentum the share of the last step that is kept
 * @param decay the weight decay: half of it times each weight's square is part of the loss
 */
public record Pace(double rate, double momentum, double decay) {}
