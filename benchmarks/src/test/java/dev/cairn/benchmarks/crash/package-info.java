@NullMarked
package dev.cairn.benchmarks.crash;

import org.jspecify.annotations.NullMarked;
