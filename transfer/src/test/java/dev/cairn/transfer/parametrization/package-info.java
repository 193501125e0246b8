/** Tests of it. */
@NullMarked
package dev.cairn.transfer.parametrization;

import org.jspecify.annotations.NullMarked;
