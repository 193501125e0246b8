/** What surrogates learn from: the evidence that a study gives, as samples. */
@NullMarked
package dev.cairn.analysis.forest;

import org.jspecify.annotations.NullMarked;
