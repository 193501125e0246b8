/** Boosted trees on tables as objectives: cross-validated, reported round by round. */
@NullMarked
package dev.cairn.integrations.tabular;

import org.jspecify.annotations.NullMarked;
