@NullMarked
package dev.cairn.gradient.sharpness;

import org.jspecify.annotations.NullMarked;
