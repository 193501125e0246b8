/** Laws fitted to the best settings at several sizes. */
@NullMarked
package dev.cairn.transfer.fit;

import org.jspecify.annotations.NullMarked;
