/** Tree-structured Parzen estimator: the ratio of the densities of better and worse trials. */
@NullMarked
package dev.cairn.samplers.tpe;

import org.jspecify.annotations.NullMarked;
