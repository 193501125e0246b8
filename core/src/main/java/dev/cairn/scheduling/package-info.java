/** What a scheduler is: it decides which trial a free slot runs, how far, and when one stops. */
@NullMarked
package dev.cairn.scheduling;

import org.jspecify.annotations.NullMarked;
