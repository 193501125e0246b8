/** How weights are initialised and trained so that settings hold over width and depth. */
@NullMarked
package dev.cairn.transfer.parametrization;

import org.jspecify.annotations.NullMarked;
