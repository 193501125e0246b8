/** Part of the planted house. */
@NullMarked
package dev.cairn.architecture.planted.samplers.rogue;

import org.jspecify.annotations.NullMarked;
