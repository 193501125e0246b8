/** Requests and answers: routes, their description, and who may do what. */
@NullMarked
package dev.cairn.web.http;

import org.jspecify.annotations.NullMarked;
