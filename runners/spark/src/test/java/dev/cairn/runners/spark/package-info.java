@NullMarked
package dev.cairn.runners.spark;

import org.jspecify.annotations.NullMarked;
