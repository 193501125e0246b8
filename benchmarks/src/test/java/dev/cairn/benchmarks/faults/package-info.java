@NullMarked
package dev.cairn.benchmarks.faults;

import org.jspecify.annotations.NullMarked;
