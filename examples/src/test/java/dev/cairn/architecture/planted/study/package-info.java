/** Part of the planted house. */
@NullMarked
package dev.cairn.architecture.planted.study;

import org.jspecify.annotations.NullMarked;
