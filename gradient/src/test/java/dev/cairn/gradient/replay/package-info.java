@NullMarked
package dev.cairn.gradient.replay;

import org.jspecify.annotations.NullMarked;
