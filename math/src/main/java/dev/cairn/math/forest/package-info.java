/**
 * Regression trees and forests on binned rows of the unit cube, some coordinates of which may be
 * missing.
 */
@NullMarked
package dev.cairn.math.forest;

import org.jspecify.annotations.NullMarked;
