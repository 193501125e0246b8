@NullMarked
package dev.cairn.analysis.report;

import org.jspecify.annotations.NullMarked;
