/** What papers claim of their methods, checked by programs that take too long for a test. */
@NullMarked
package dev.cairn.benchmarks.checks;

import org.jspecify.annotations.NullMarked;
