@NullMarked
package dev.cairn.protocols.privacy;

import org.jspecify.annotations.NullMarked;
