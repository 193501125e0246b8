/** Studies at several sizes: what laws are fitted to, and what a larger one starts from. */
@NullMarked
package dev.cairn.transfer.study;

import org.jspecify.annotations.NullMarked;
