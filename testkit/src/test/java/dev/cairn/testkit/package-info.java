/** Tests of the kit itself. */
@NullMarked
package dev.cairn.testkit;

import org.jspecify.annotations.NullMarked;
