@NullMarked
package dev.cairn.gradient.recipe;

import org.jspecify.annotations.NullMarked;
