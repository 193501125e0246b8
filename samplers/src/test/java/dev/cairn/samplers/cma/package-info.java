/** Tests of CMA-ES. */
@NullMarked
package dev.cairn.samplers.cma;

import org.jspecify.annotations.NullMarked;
