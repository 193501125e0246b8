/** A journal that a server keeps, reached over HTTP. */
@NullMarked
package dev.cairn.journals.http;

import org.jspecify.annotations.NullMarked;
