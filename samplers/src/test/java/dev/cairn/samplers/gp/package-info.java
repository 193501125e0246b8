@NullMarked
package dev.cairn.samplers.gp;

import org.jspecify.annotations.NullMarked;
