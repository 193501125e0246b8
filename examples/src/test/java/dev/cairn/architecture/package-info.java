/** The rules of the house, checked on the class files of every module. */
@NullMarked
package dev.cairn.architecture;

import org.jspecify.annotations.NullMarked;
