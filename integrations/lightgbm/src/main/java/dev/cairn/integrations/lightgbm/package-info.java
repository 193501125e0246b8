/** LightGBM as an objective: cross-validated training, reported round by round. */
@NullMarked
package dev.cairn.integrations.lightgbm;

import org.jspecify.annotations.NullMarked;
