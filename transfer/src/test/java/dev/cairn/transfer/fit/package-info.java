/** Tests of it. */
@NullMarked
package dev.cairn.transfer.fit;

import org.jspecify.annotations.NullMarked;
