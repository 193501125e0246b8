/** Studies at work: what workers that come over HTTP ask and tell. */
@NullMarked
package dev.cairn.web.live;

import org.jspecify.annotations.NullMarked;
