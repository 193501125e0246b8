/** Tests of it. */
@NullMarked
package dev.cairn.transfer.law;

import org.jspecify.annotations.NullMarked;
