// What an axis spans.
import { ascending, floats } from '../study/arrays.ts';
import type { Maybe } from '../study/facts.ts';
import { known } from '../text/format.ts';
import type { Scale } from './axis.ts';

/** Whether values are better told apart by their logarithm: all positive, and most far from the best. */
export function spreadWide(values: ArrayLike<Maybe>, maximize: boolean): boolean {
  const sorted = ascending(values);
  return !maximize && sorted.length >= 8 && sorted[0]! > 0 && sorted[Math.floor(sorted.length / 2)]! > 15 * sorted[0]!;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The range of values with a margin. Where a few are far out on the bad side, only up to Tukey's far-out fence. */
export function valueRange(values: ArrayLike<Maybe>, axis: Scale, maximize: boolean): Range {
  const found = ascending(values);
  const sorted = floats(found.length, (k) => axis.to(found[k]!) ?? NaN).filter((v) => !Number.isNaN(v));
  if (sorted.length === 0) return { low: 0, high: 1 };
  const at = (q: number) => sorted[Math.floor(q * (sorted.length - 1))]!;
  let [low, high] = [at(0), at(1)];
  const reach = 3 * (at(0.75) - at(0.25));
  if (reach > 0 && sorted.length >= 8) {
    if (maximize) low = Math.max(low, at(0.25) - reach);
    else high = Math.min(high, at(0.75) + reach);
  }
  return widened(low, high);
}

/** The range of all values with a margin; none is left out. */
export function wholeRange(values: readonly number[], axis: Scale): Range {
  const places = values.map(axis.to).filter(known);
  return widened(places.reduce((a, b) => Math.min(a, b), Infinity), places.reduce((a, b) => Math.max(a, b), -Infinity));
}

function widened(low: number, high: number): Range {
  const margin = high > low ? 0.06 * (high - low) : Math.abs(high) * 0.1 || 1;
  return { low: low - margin, high: high + margin };
}
