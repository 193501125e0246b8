/** Other processes, for tests. */
@NullMarked
package dev.cairn.journals.processes;

import org.jspecify.annotations.NullMarked;
