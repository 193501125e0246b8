/** Tests of all samplers. */
@NullMarked
package dev.cairn.samplers;

import org.jspecify.annotations.NullMarked;
