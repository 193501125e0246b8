/** Rules that stop a trial by its curve, alone or upon another scheduler. */
@NullMarked
package dev.cairn.schedulers.stopping;

import org.jspecify.annotations.NullMarked;
