package dev.cairn.schedulers.population;

import dev.cairn.trial.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A member at a pause, where others may go on from.
 *
 * @param origin whose copy holds its state
 * @param row the settings that led there
 * @param score its newest score; null before the first
 */
record Pause(Origin origin, double[] row, @Nullable Score score) {}
