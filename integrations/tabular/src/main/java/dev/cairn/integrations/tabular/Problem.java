package dev.cairn.integrations.tabular;

/**
 * What is learned from a table.
 *
 * @param path where it stands in the study file, such as {@code objective.xgboost}
 * @param classes 0 for regression
 * @param metric by the library's name
 * @param seed of all chance in training
 */
public record Problem(String path, int classes, String metric, long seed) {}
