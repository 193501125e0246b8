@NullMarked
package dev.cairn.integrations.tabular;

import org.jspecify.annotations.NullMarked;
