/** The code of the documents: compiled and run here, shown there. */
@NullMarked
package dev.cairn.manual;

import org.jspecify.annotations.NullMarked;
