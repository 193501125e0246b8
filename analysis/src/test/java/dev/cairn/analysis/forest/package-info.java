@NullMarked
package dev.cairn.analysis.forest;

import org.jspecify.annotations.NullMarked;
