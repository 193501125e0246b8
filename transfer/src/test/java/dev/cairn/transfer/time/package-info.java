/** Tests of it. */
@NullMarked
package dev.cairn.transfer.time;

import org.jspecify.annotations.NullMarked;
