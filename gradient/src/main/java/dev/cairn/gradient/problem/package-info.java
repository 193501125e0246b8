/** What is trained, on which data, and how hyperparameters enter. */
@NullMarked
package dev.cairn.gradient.problem;

import org.jspecify.annotations.NullMarked;
