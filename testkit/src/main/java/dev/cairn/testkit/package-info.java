/** Contracts that every implementation of a port has to keep, and fakes to test with. */
@NullMarked
package dev.cairn.testkit;

import org.jspecify.annotations.NullMarked;
