@NullMarked
package dev.cairn.integrations.lightgbm;

import org.jspecify.annotations.NullMarked;
