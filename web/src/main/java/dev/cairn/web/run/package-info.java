/** Study files that the server was given, and the runs that it starts of them. */
@NullMarked
package dev.cairn.web.run;

import org.jspecify.annotations.NullMarked;
