/** Code of the manual. */
@NullMarked
package dev.cairn.transfer;

import org.jspecify.annotations.NullMarked;
