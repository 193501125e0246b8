/** Populations of trials that take over each other's states and settings as they are trained. */
@NullMarked
package dev.cairn.schedulers.population;

import org.jspecify.annotations.NullMarked;
