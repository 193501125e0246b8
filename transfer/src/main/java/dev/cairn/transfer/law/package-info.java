/** Published laws: settings from sizes. */
@NullMarked
package dev.cairn.transfer.law;

import org.jspecify.annotations.NullMarked;
