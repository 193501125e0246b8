@NullMarked
package dev.cairn.samplers.forest;

import org.jspecify.annotations.NullMarked;
