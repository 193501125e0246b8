/** What the server answers to. */
@NullMarked
package dev.cairn.web.api;

import org.jspecify.annotations.NullMarked;
