// What was derived of a study on the other side. Trials are places in the trials of one version.

export interface Importance {
  readonly trials: number;
  readonly main: readonly number[];
  readonly total: readonly number[];
  /** Two columns and their share. */
  readonly pairs: readonly (readonly [number, number, number])[];
}

export interface Slice {
  readonly column: number;
  readonly at: readonly number[];
  readonly values: readonly number[];
}

export interface Contour {
  readonly first: number;
  readonly second: number;
  /** One row a step of the second column. */
  readonly values: readonly (readonly number[])[];
}

/** A trial, the fidelities it reported at, and its values there. */
export type Curve = readonly [number, readonly number[], readonly number[]];

/** Of one objective. */
export interface Finding {
  readonly convergence: { readonly trial: readonly number[]; readonly evaluations: readonly number[] };
  readonly curves: readonly Curve[];
  /** What the surrogates rest on where that is not the complete trials. */
  readonly evidence: { readonly at?: number; readonly trials?: readonly number[]; readonly values?: readonly number[] };
  readonly fanova: Importance;
  readonly ped: Importance;
  /** By column: how much the surrogate varies around the best trial; empty where nothing is known. */
  readonly local: readonly number[];
  readonly ranked: readonly number[];
  readonly slices: readonly Slice[];
  readonly contours: readonly Contour[];
}

export interface Timeline {
  readonly slots: readonly string[];
  readonly trial: readonly number[];
  readonly slot: readonly number[];
  readonly from: readonly number[];
  readonly to: readonly number[];
}

export interface Rung {
  readonly at: number;
  readonly came: number;
  readonly on: number;
}

export interface RungPair {
  readonly low: number;
  readonly high: number;
  readonly trials: number;
  readonly correlation: number;
  readonly misleading: boolean;
}

export interface Stage {
  readonly trial: number;
  readonly from: number;
  readonly to: number;
}

export interface Stopping {
  readonly rungs?: readonly Rung[];
  readonly pairs?: readonly RungPair[];
  readonly saved?: number;
  readonly repeated?: number;
  readonly evaluations?: number;
  readonly stages?: readonly Stage[];
}

export interface Findings {
  readonly findings: readonly Finding[];
  readonly frontier: { readonly members: readonly number[]; readonly dominated: readonly number[] } | null;
  readonly timeline: Timeline;
  readonly stopping: Stopping;
}
