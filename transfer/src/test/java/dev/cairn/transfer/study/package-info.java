/** Tests of it. */
@NullMarked
package dev.cairn.transfer.study;

import org.jspecify.annotations.NullMarked;
