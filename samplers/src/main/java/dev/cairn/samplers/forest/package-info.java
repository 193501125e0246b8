/**
 * Random-forest search: a forest predicts mean and spread of the loss, and expected improvement
 * chooses.
 */
@NullMarked
package dev.cairn.samplers.forest;

import org.jspecify.annotations.NullMarked;
