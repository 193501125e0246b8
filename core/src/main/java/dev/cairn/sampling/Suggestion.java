package dev.cairn.sampling;

/**
 * A chosen configuration.
 *
 * @param row a valid raw row of the study's space
 * @param reason which model or rule chose it and why; ends in the trial's lineage
 */
public record Suggestion(double[] row, String reason) {}
