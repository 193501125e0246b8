/** Tests of tuning pipelines of Spark ML. */
@NullMarked
package dev.cairn.integrations.sparkml;

import org.jspecify.annotations.NullMarked;
