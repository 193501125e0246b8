/** Running a study: objectives, jobs, runners, budgets and the loop that joins them. */
@NullMarked
package dev.cairn.run;

import org.jspecify.annotations.NullMarked;
