/** How a study's results improve, over trials and within a trial. */
@NullMarked
package dev.cairn.analysis.convergence;

import org.jspecify.annotations.NullMarked;
