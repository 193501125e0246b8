/**
 * Trials and the events they are made of: the data that samplers, schedulers, analyses and journals
 * share.
 */
@NullMarked
package dev.cairn.trial;

import org.jspecify.annotations.NullMarked;
