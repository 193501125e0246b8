// The lines of parallel coordinates, and which of them are picked.
import type { Tick } from '../chart/axis.ts';

/** Where a line runs that has no value on an axis: below it. */
export const INACTIVE = -0.09;

export interface ParallelAxis {
  readonly name: string;
  /** By line: a share of the axis, or INACTIVE. */
  readonly at: Float64Array;
  readonly ticks: (n: number) => readonly Tick[];
}

/** Lines from the worst to the best. */
export interface Lines {
  readonly trial: Int32Array;
  readonly axes: readonly ParallelAxis[];
  /** One line in so many is drawn. */
  readonly every: number;
}

export type Ranges = ReadonlyMap<string, readonly [number, number]>;

const STEP = 0.05; // of a key, as a share of an axis

/** Which lines pass through every range, by line. Ranges of axes that are not shown let all pass. */
export function passing({ trial, axes }: Lines, ranges: Ranges): Uint8Array {
  const passes = new Uint8Array(trial.length).fill(1);
  for (const { name, at } of axes) {
    const range = ranges.get(name);
    if (!range) continue;
    for (let k = 0; k < at.length; k++) {
      if (at[k]! < range[0] || at[k]! > range[1]) passes[k] = 0;
    }
  }
  return passes;
}

/** A range after a key: up and down move it, + and - widen and narrow it. */
export function moved([low, high]: readonly [number, number], key: string): readonly [number, number] | null {
  switch (key) {
    case 'ArrowUp': return [low + STEP, high + STEP];
    case 'ArrowDown': return [low - STEP, high - STEP];
    case '+': return [low - STEP, high + STEP];
    case '-': return high - low > 3 * STEP ? [low + STEP, high - STEP] : [low, high];
    default: return null;
  }
}
