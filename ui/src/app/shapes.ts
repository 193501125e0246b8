// What the server answers besides the facts and findings of a study.

export interface Best {
  readonly trial: number;
  readonly result: Readonly<Record<string, number>>;
  readonly configuration: Readonly<Record<string, unknown>>;
}

export interface Run {
  readonly state: 'none' | 'running' | 'ended';
  readonly code?: number;
}

/** A line of the list of studies. */
export interface Line {
  readonly study: string;
  readonly objectives: readonly { readonly name: string; readonly goal: string }[];
  readonly sampler: string;
  readonly scheduler: string;
  readonly trials: Readonly<Record<'complete' | 'pruned' | 'failed' | 'running' | 'stale', number>>;
  readonly best: Best | null;
  readonly started: string | null;
  readonly changed: string | null;
  readonly paused: boolean;
  readonly stopped: boolean;
  readonly run: Run;
}

export interface Budget {
  readonly trials?: number;
  readonly evaluations?: number;
  /** Seconds. */
  readonly time?: number;
}

export interface Note {
  readonly trial?: number;
  readonly tag?: boolean;
  readonly text: string;
  readonly at: string;
}

/** A study as a whole. */
export interface Whole extends Line {
  readonly version: number;
  readonly budget: Budget;
  readonly notes: readonly Note[];
  readonly why: string;
}

export interface RunLog extends Run {
  /** Whether the server has the study's file, so that it can run it. */
  readonly file: boolean;
  readonly log: readonly string[];
}

/** Raw numbers a column; null where inactive. */
export type Row = readonly (number | null)[];

export interface Estimate {
  readonly mean: number;
  readonly deviation: number;
}

export interface Prediction {
  readonly configuration: Readonly<Record<string, unknown>>;
  readonly row: Row;
  readonly values: Readonly<Record<string, Estimate>>;
}

/** One row a value of y, or one in all. */
export interface Response {
  readonly x: readonly number[];
  readonly y?: readonly number[];
  readonly mean: readonly (readonly number[])[];
  readonly deviation: readonly (readonly number[])[];
  readonly best: number;
  readonly trials: number;
}

export interface Region {
  readonly threshold: number;
  readonly best: number;
  readonly share: number;
  readonly parameters: readonly { readonly path: string; readonly column: number; readonly ranges: readonly (readonly [number, number])[]; readonly share: number }[];
  readonly samples: readonly (Estimate & { readonly row: Row; readonly configuration: Readonly<Record<string, unknown>> })[];
}
