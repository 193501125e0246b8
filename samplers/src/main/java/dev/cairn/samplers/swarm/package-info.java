/** Particle swarm: points that fly on, drawn to their own best place and to the swarm's. */
@NullMarked
package dev.cairn.samplers.swarm;

import org.jspecify.annotations.NullMarked;
