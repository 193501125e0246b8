/** Tests of it. */
@NullMarked
package dev.cairn.transfer.audit;

import org.jspecify.annotations.NullMarked;
