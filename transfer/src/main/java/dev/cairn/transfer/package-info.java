/** What laws of scaling are made of: powers, and where they hold. */
@NullMarked
package dev.cairn.transfer;

import org.jspecify.annotations.NullMarked;
