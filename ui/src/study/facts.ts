// What the server and the report tell of a study, as JSON; the shapes are those of docs/decisions/0036-serving.md.

/** A number, or null where there is none. */
export type Maybe = number | null;

export interface Objective {
  readonly name: string;
  readonly maximize: boolean;
}

export interface Algorithm {
  readonly id: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A column of the space as an axis: its unit coordinate is (scale(raw) - start) / length. */
export interface Column {
  readonly path: string;
  readonly scale: 'linear' | 'log' | 'logit';
  readonly start: number;
  readonly length: number;
  readonly whole: boolean;
  /** How many values it has; 0 for infinitely many. */
  readonly levels: number;
  /** The names of the raw numbers 0, 1, ..., where they stand for values. */
  readonly labels?: readonly string[];
}

/** The trials by place: each field is an array. Times are seconds since the study's start. */
export interface Trials {
  readonly states: readonly string[];
  readonly number: readonly number[];
  readonly state: readonly number[];
  readonly started: readonly Maybe[];
  readonly ended: readonly Maybe[];
  readonly cost: readonly Maybe[];
  readonly attempt: readonly number[];
  /** The last fidelity reported at. */
  readonly at: readonly Maybe[];
  readonly algorithm: readonly string[];
  readonly reason: readonly string[];
  /** By objective; in the user's direction. */
  readonly values: readonly (readonly Maybe[])[];
  readonly constraints: readonly (readonly Maybe[])[];
  readonly violation: readonly Maybe[];
  /** By column; raw numbers, null where inactive. */
  readonly columns: readonly (readonly Maybe[])[];
  readonly failures: Readonly<Record<string, string>>;
  /** The place a trial went on from (-1 for unknown), and at which fidelity. */
  readonly origins: Readonly<Record<string, readonly [number, number]>>;
}

export interface Facts {
  readonly version?: number;
  readonly study: string;
  readonly objectives: readonly Objective[];
  readonly constraints: readonly string[];
  readonly sampler: Algorithm;
  readonly scheduler: Algorithm;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly columns: readonly Column[];
  readonly trials: Trials;
  readonly fidelity?: string;
  readonly fullFidelity?: number;
  /** Of a grid of fidelities: the cost of each step, and its values as text. */
  readonly steps?: readonly (readonly [number, string])[];
  readonly seed?: number;
  /** How many trials there are where only a part is shown. */
  readonly of?: number;
  readonly statement?: readonly string[];
}
