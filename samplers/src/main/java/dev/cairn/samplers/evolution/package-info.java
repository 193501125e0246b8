/** Evolution towards one objective: populations that age, and genomes that grow. */
@NullMarked
package dev.cairn.samplers.evolution;

import org.jspecify.annotations.NullMarked;
