@NullMarked
package dev.cairn.analysis.importance;

import org.jspecify.annotations.NullMarked;
