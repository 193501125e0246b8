/** Runs trials as programs: one process a trial, or long-lived workers that speak JSON lines. */
@NullMarked
package dev.cairn.runners.process;

import org.jspecify.annotations.NullMarked;
