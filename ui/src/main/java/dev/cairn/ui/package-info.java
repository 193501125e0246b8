/** The built scripts and styles of cairn's pages. */
@NullMarked
package dev.cairn.ui;

import org.jspecify.annotations.NullMarked;
