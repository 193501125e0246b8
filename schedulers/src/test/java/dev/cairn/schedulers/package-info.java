/** Tests of all schedulers. */
@NullMarked
package dev.cairn.schedulers;

import org.jspecify.annotations.NullMarked;
