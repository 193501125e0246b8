@NullMarked
package dev.cairn.samplers.gp.model;

import org.jspecify.annotations.NullMarked;
