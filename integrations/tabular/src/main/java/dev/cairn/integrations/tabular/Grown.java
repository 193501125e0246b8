package dev.cairn.integrations.tabular;

import java.util.List;

/**
 * What it takes to go on with boosting.
 *
 * @param rounds grown
 * @param models one a split, in the library's own form
 */
record Grown(int rounds, List<byte[]> models) {}
