/** Numbers in the tensor library: vectors made of several tensors, and derivatives. */
@NullMarked
package dev.cairn.gradient.tensor;

import org.jspecify.annotations.NullMarked;
