/** Whether a learning rate transfers over widths. */
@NullMarked
package dev.cairn.transfer.audit;

import org.jspecify.annotations.NullMarked;
