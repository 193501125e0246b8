/** Evolution towards the front of several objectives. */
@NullMarked
package dev.cairn.samplers.multiobjective;

import org.jspecify.annotations.NullMarked;
