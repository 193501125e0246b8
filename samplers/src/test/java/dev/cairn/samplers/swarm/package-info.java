/** Tests of the particle swarm. */
@NullMarked
package dev.cairn.samplers.swarm;

import org.jspecify.annotations.NullMarked;
