@NullMarked
package dev.cairn.samplers.gp.search;

import org.jspecify.annotations.NullMarked;
