/** Tests of the family. */
@NullMarked
package dev.cairn.samplers.evolution;

import org.jspecify.annotations.NullMarked;
