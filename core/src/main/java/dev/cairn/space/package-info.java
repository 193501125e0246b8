/**
 * Search spaces: typed parameters, branches, lists, conditions and relations, compiled once to flat
 * columns with gates.
 */
@NullMarked
package dev.cairn.space;

import org.jspecify.annotations.NullMarked;
