/** The command line: reads a study file, runs studies, and prints them. */
@NullMarked
package dev.cairn.cli;

import org.jspecify.annotations.NullMarked;
