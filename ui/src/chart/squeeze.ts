// Time with long idle stretches cut short.
import { seconds } from '../text/format.ts';
import type { Axis, Tick } from './axis.ts';
import { roundTimes } from './ticks.ts';

interface Cut {
  readonly from: number;
  readonly to: number;
  /** How long it is shown. */
  readonly kept: number;
}

export interface Squeezed {
  readonly cuts: readonly Cut[];
  /** Where a time is shown. */
  readonly shift: (time: number) => number;
  /** Where the last time is shown. */
  readonly end: number;
}

/** Where nothing ran for long against the busy time, time is squeezed to a fiftieth of it. */
export function squeezed({ from, to }: { readonly from: readonly number[]; readonly to: readonly number[] }): Squeezed {
  const stretches = busyStretches(from, to);
  const busy = stretches.reduce((sum, [a, b]) => sum + b - a, 0) || 1;
  const idle = stretches.slice(1).map(([start], s) => [stretches[s]![1], start] as const);
  const cuts = idle.filter(([a, b]) => b - a > Math.max(busy / 8, 2)).map(([a, b]) => ({ from: a, to: b, kept: busy / 50 }));
  const lost = (t: number, cut: Cut) => {
    const part = Math.min(1, Math.max(0, (t - cut.from) / (cut.to - cut.from)));
    return part * (cut.to - cut.from - cut.kept);
  };
  const shift = (t: number) => cuts.reduce((x, cut) => x - lost(t, cut), t);
  return { shift, cuts, end: shift(to.reduce((a, b) => Math.max(a, b), 0)) };
}

/** The union of the times as stretches that do not touch, in order. */
function busyStretches(from: readonly number[], to: readonly number[]): [number, number][] {
  const stretches: [number, number][] = [];
  for (const k of from.map((_, k) => k).sort((a, b) => from[a]! - from[b]!)) {
    const last = stretches.at(-1);
    if (last && from[k]! <= last[1]) last[1] = Math.max(last[1], to[k]!);
    else stretches.push([from[k]!, to[k]!]);
  }
  return stretches;
}

/** Names round times between the cuts. */
export function timeAxis({ shift, cuts, end }: Squeezed): Axis {
  const bounds = [0, ...cuts.flatMap((c) => [c.from, c.to]), Infinity];
  const ticks = (low: number, high: number, n: number): Tick[] => {
    const places: Tick[] = [];
    for (let s = 0; s < bounds.length; s += 2) {
      const [first, last] = [bounds[s]!, bounds[s + 1]!];
      const [a, b] = [Math.max(low, shift(first)), Math.min(high, last === Infinity ? end : shift(last))];
      const offset = first - shift(first);
      const wanted = Math.round((n * (b - a)) / (high - low));
      if (b > a && wanted >= 1) places.push(...roundTimes(a + offset, b + offset, wanted).map((t): Tick => [shift(t), seconds(t)]));
    }
    return places.filter(([x]) => x >= low && x <= high);
  };
  return { ticks };
}
