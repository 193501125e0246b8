/** What a private training, and a search over private trainings, reveals of one record. */
@NullMarked
package dev.cairn.protocols.privacy;

import org.jspecify.annotations.NullMarked;
