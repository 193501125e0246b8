package dev.cairn.runners.spark;

import dev.cairn.run.Objective;
import java.io.Serializable;

/**
 * An objective that Spark can send to its executors. What it holds is sent along with every trial:
 * hold a path or a Spark broadcast rather than data, and no handle of a parameter; make those
 * static constants. States that it saves are serializable too.
 */
@FunctionalInterface
public interface SparkObjective extends Objective, Serializable {}
