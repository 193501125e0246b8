@NullMarked
package dev.cairn.run;

import org.jspecify.annotations.NullMarked;
