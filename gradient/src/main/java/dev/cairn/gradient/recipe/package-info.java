/**
 * Learning rate, momentum and weight decay without search, by the disciplined recipe of Smith 2018.
 */
@NullMarked
package dev.cairn.gradient.recipe;

import org.jspecify.annotations.NullMarked;
