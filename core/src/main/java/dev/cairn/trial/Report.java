package dev.cairn.trial;

import java.util.Map;

/**
 * Values on the way.
 *
 * @param at the fidelity they were measured at
 * @param objectives minimised, in the order of the study's goals; NaN where not reported
 * @param constraints in the order of the study's constraints; NaN where not reported
 * @param metrics further named values
 * @param seq the report's place in the study's log
 */
public record Report(
    double at, double[] objectives, double[] constraints, Map<String, Double> metrics, long seq) {}
