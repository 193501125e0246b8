package dev.cairn.trial;

/**
 * What a forked trial went on from.
 *
 * @param parent the trial whose state it took
 * @param at the fidelity that the parent had paused at
 */
public record Origin(int parent, double at) {}
