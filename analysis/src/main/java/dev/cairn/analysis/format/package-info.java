/** Studies and trials as JSON, for whoever reads them. */
@NullMarked
package dev.cairn.analysis.format;

import org.jspecify.annotations.NullMarked;
