/** Chooses among the other schedulers by what the study declares and how its objective behaves. */
@NullMarked
package dev.cairn.schedulers.portfolio;

import org.jspecify.annotations.NullMarked;
