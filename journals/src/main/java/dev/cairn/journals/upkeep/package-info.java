/** What is done to journals as a whole: checking, tidying, copying. */
@NullMarked
package dev.cairn.journals.upkeep;

import org.jspecify.annotations.NullMarked;
