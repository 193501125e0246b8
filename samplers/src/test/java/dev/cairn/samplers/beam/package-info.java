/** Tests of the family. */
@NullMarked
package dev.cairn.samplers.beam;

import org.jspecify.annotations.NullMarked;
