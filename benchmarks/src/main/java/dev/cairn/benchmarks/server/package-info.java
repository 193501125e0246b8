/** What a server bears. */
@NullMarked
package dev.cairn.benchmarks.server;

import org.jspecify.annotations.NullMarked;
