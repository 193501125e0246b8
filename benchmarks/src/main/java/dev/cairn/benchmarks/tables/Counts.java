package dev.cairn.benchmarks.tables;

/** Of one training, how many examples were told wrong after each epoch. */
public record Counts(short[] validation, short[] test) {}
