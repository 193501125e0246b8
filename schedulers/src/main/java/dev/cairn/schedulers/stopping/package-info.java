/** Rules that stop a trial by comparing its curve with those of others. */
@NullMarked
package dev.cairn.schedulers.stopping;

import org.jspecify.annotations.NullMarked;
