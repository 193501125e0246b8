@NullMarked
package dev.cairn.samplers.portfolio;

import org.jspecify.annotations.NullMarked;
