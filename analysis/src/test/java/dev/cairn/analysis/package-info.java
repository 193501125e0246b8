/** Views made up for tests. */
@NullMarked
package dev.cairn.analysis;

import org.jspecify.annotations.NullMarked;
