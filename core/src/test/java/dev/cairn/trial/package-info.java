@NullMarked
package dev.cairn.trial;

import org.jspecify.annotations.NullMarked;
