/** Several acquisition functions at once: a point of their front is suggested. */
@NullMarked
package dev.cairn.samplers.gp.mace;

import org.jspecify.annotations.NullMarked;
