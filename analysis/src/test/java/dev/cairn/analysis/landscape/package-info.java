@NullMarked
package dev.cairn.analysis.landscape;

import org.jspecify.annotations.NullMarked;
