@NullMarked
package dev.cairn.benchmarks.checks;

import org.jspecify.annotations.NullMarked;
