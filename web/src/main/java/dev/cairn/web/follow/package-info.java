/** Studies as those see them who look on: read from the log, whoever writes it. */
@NullMarked
package dev.cairn.web.follow;

import org.jspecify.annotations.NullMarked;
