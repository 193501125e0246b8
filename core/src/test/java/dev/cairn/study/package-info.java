@NullMarked
package dev.cairn.study;

import org.jspecify.annotations.NullMarked;
