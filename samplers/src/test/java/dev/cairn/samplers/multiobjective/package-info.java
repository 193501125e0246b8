/** Tests of the family. */
@NullMarked
package dev.cairn.samplers.multiobjective;

import org.jspecify.annotations.NullMarked;
