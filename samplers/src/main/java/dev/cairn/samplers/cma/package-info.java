/** CMA-ES: a normal distribution, and one over categories, that learn from the better trials. */
@NullMarked
package dev.cairn.samplers.cma;

import org.jspecify.annotations.NullMarked;
