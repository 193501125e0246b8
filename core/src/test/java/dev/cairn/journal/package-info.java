@NullMarked
package dev.cairn.journal;

import org.jspecify.annotations.NullMarked;
