import type { Marks } from '../chart/marks.ts';
import { floats } from '../study/arrays.ts';
import type { Column } from '../study/facts.ts';

/** Marks of some things: each thing's trial and coordinates. */
export function spotsOf(things: ArrayLike<number>, trial: (thing: number) => number, x: (thing: number) => number, y: (thing: number) => number): Marks {
  const of = (value: (thing: number) => number) => floats(things.length, (k) => value(things[k]!));
  return { trial: of(trial), x: of(x), y: of(y) };
}

/** A number in [-1/2, 1/2) that looks random but is the same each time (Weyl's sequence). */
export const noise = (i: number, k: number) => ((i * (0.6180339887 + 0.1132 * k)) % 1) - 0.5;

/** Trials of one of a few values are spread within its cell so that they do not hide each other. */
export function jittered(column: Column, k: number, at: number, i: number): number {
  return column.levels > 0 && column.levels <= 16 ? at + (0.5 * noise(i, k)) / column.levels : at;
}
