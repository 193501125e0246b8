/** Tests of the default scheduler. */
@NullMarked
package dev.cairn.schedulers.portfolio;

import org.jspecify.annotations.NullMarked;
