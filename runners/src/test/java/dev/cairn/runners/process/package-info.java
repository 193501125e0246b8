@NullMarked
package dev.cairn.runners.process;

import org.jspecify.annotations.NullMarked;
