@NullMarked
package dev.cairn.integrations.xgboost;

import org.jspecify.annotations.NullMarked;
