package dev.cairn.trial;

/**
 * Where a configuration came from.
 *
 * @param algorithm the sampler's id and version ({@code tpe/1}), {@code enqueued}, or {@code
 *     imported}
 * @param reason which model or rule chose it and why, in words
 */
public record Lineage(String algorithm, String reason) {}
