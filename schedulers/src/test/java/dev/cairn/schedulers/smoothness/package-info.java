/** Tests of choosing by smoothness. */
@NullMarked
package dev.cairn.schedulers.smoothness;

import org.jspecify.annotations.NullMarked;
