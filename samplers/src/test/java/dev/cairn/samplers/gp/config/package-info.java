/** Tests of {@code config}. */
@NullMarked
package dev.cairn.samplers.gp.config;

import org.jspecify.annotations.NullMarked;
