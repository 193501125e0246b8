@NullMarked
package dev.cairn.gradient.response;

import org.jspecify.annotations.NullMarked;
