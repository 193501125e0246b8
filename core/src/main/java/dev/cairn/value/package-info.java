/**
 * JSON-like values, their readers with good errors, and option records: the bottom of the house.
 */
@NullMarked
package dev.cairn.value;

import org.jspecify.annotations.NullMarked;
