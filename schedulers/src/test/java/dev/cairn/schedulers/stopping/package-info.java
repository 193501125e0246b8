/** Tests of the stopping rules. */
@NullMarked
package dev.cairn.schedulers.stopping;

import org.jspecify.annotations.NullMarked;
