/** Programs that tune something real with the library. */
@NullMarked
package dev.cairn.examples;

import org.jspecify.annotations.NullMarked;
