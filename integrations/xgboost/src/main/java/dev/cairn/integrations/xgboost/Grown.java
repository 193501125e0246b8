package dev.cairn.integrations.xgboost;

import java.util.List;

/**
 * What it takes to go on with boosting: the same trees as without a pause, except that the first
 * round after one draws other rows and columns where the settings ask for a part of them.
 *
 * @param rounds grown
 * @param boosters one a split, in XGBoost's own form
 */
record Grown(int rounds, List<byte[]> boosters) {}
