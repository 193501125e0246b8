/** Choosing which trials to go on with by how smooth their loss is, not by its value. */
@NullMarked
package dev.cairn.schedulers.smoothness;

import org.jspecify.annotations.NullMarked;
