// Axes map what they show to a coordinate that is drawn linearly, and name round places on it.
import type { Column, Maybe } from '../study/facts.ts';
import { known, number, seconds } from '../text/format.ts';
import { roundPowers, roundSteps, roundTimes } from './ticks.ts';

/** A coordinate and what is written there. */
export type Tick = readonly [number, string];

export interface Axis {
  /** About n places between two coordinates. */
  ticks(from: number, to: number, n: number): readonly Tick[];
}

export interface Scale extends Axis {
  /** The coordinate of a value; null where it has none. */
  to(value: number): number | null;
}

export const linearAxis: Scale = {
  to: (v) => v,
  ticks: (from, to, n) => roundSteps(from, to, n).map((v) => [v, number(v)]),
};

export const countAxis: Scale = {
  to: (v) => v,
  ticks: (from, to, n) => roundSteps(from, to, Math.min(n, to - from)).filter(Number.isInteger).map((v) => [v, v.toLocaleString('en')]),
};

export const percentAxis: Scale = {
  to: (v) => v,
  ticks: (from, to, n) => roundSteps(from, to, n).map((v) => [v, `${Math.round(100 * v)} %`]),
};

export const secondsAxis: Scale = { to: (v) => v, ticks: (from, to, n) => roundTimes(from, to, n).map((v) => [v, seconds(v)]) };

export const logAxis: Scale = {
  to: (v) => (v > 0 ? Math.log10(v) : null),
  ticks: (from, to, n) => roundPowers(10 ** from, 10 ** to, n).map((v) => [Math.log10(v), number(v)]),
};

export const logSecondsAxis: Scale = {
  to: logAxis.to,
  ticks: (from, to, n) => logAxis.ticks(from, to, n).map(([at]) => [at, seconds(10 ** at)]),
};

const FORWARD = { linear: (x: number) => x, log: Math.log, logit: (x: number) => Math.log(x / (1 - x)) };
const BACKWARD = { linear: (t: number) => t, log: Math.exp, logit: (t: number) => 1 / (1 + Math.exp(-t)) };
const LOGIT_PLACES = [0.001, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999];

/** The axis of a column, in the unit coordinate in which it is searched. */
export interface ColumnAxis extends Axis {
  to(raw: Maybe): number | null;
  /** The raw number at a unit coordinate; not rounded. */
  from(unit: number): number;
}

export function columnAxis(column: Column): ColumnAxis {
  const to = (raw: Maybe) => (known(raw) ? (FORWARD[column.scale](raw) - column.start) / column.length : null);
  const from = (unit: number) => BACKWARD[column.scale](column.start + unit * column.length);
  const labelled = (labels: readonly string[], low: number, high: number, n: number): Tick[] => {
    const inside = labels.map((text, k): Tick => [to(k)!, text]).filter(([u]) => u >= low && u <= high);
    const every = Math.ceil(inside.length / Math.max(1, 2 * n));
    return inside.filter((_, k) => k % every === 0);
  };
  const ticks = (low: number, high: number, n: number): Tick[] => {
    if (column.labels) return labelled(column.labels, low, high, n);
    const [a, b] = [from(Math.max(0, low)), from(Math.min(1, high))];
    if (a === b) return [[0.5, number(a)]];
    const places = column.scale === 'log' ? roundPowers(a, b, n)
      : column.scale === 'logit' ? LOGIT_PLACES.filter((p) => p >= a && p <= b)
      : roundSteps(a, b, n);
    const fitting = places.length > 1 ? places : roundSteps(a, b, n);
    return fitting.filter((p) => !column.whole || Number.isInteger(p)).map((p) => [to(p)!, number(p)]);
  };
  return { to, from, ticks };
}
