/** Tunes pipelines of Spark ML in place of its cross-validator. */
@NullMarked
package dev.cairn.integrations.sparkml;

import org.jspecify.annotations.NullMarked;
