/**
 * Best responses: the weights as a function of the hyperparameters, learned while training, so that
 * the validation loss can be differentiated by hyperparameters which are plain numbers in the
 * training loss.
 */
@NullMarked
package dev.cairn.gradient.response;

import org.jspecify.annotations.NullMarked;
