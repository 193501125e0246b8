/** XGBoost as an objective: cross-validated training, reported round by round. */
@NullMarked
package dev.cairn.integrations.xgboost;

import org.jspecify.annotations.NullMarked;
