@NullMarked
package dev.cairn.analysis.comparison;

import org.jspecify.annotations.NullMarked;
