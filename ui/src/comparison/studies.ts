// The studies of a comparison, and how each is told apart: by colour and by dashes.
import type { Surface } from '../chart/chart.ts';
import { svg } from '../chart/legend.ts';
import { colour } from '../chart/theme.ts';
import { node } from '../dom/node.ts';
import type { Algorithm, Column, Maybe, Objective } from '../study/facts.ts';
import { number } from '../text/format.ts';

/** Where the best value came from: by improvement. */
export interface Improvements {
  readonly used: readonly number[];
  readonly seconds: readonly number[];
  readonly best: readonly number[];
  readonly trial: readonly number[];
  readonly at: readonly Maybe[];
}

/** What the best trial reported on the way by a name; a setting goes by `at ` and its name. */
export interface Schedule {
  readonly name: string;
  readonly at: readonly number[];
  readonly values: readonly number[];
}

export interface Compared {
  readonly study: string;
  readonly sampler: Algorithm;
  readonly scheduler: Algorithm;
  readonly trials: number;
  readonly used: number;
  readonly seconds: number;
  /** The best value after each mark of compute. */
  readonly after: readonly Maybe[];
  readonly best: Maybe;
  readonly course: Improvements;
  readonly columns: readonly Column[];
  /** Of the best trial, raw. */
  readonly settings?: readonly Maybe[];
  readonly schedules?: readonly Schedule[];
}

export interface Comparison {
  readonly objective: Objective;
  /** The compute that every study used. */
  readonly shared: number;
  readonly marks: readonly number[];
  readonly studies: readonly Compared[];
  readonly fidelity?: string;
}

export const places = ({ studies }: Comparison) => studies.map((_, s) => s);
export const unitOf = ({ fidelity }: Comparison) => fidelity ?? 'trials';
export const amount = ({ fidelity }: Comparison, compute: number) => `${number(compute)} ${fidelity ?? (compute === 1 ? 'trial' : 'trials')}`;

const DASHES: readonly (readonly number[])[] = [[], [9, 4], [3, 3], [12, 3, 2, 3], [5, 2], [12, 3, 2, 3, 2, 3], [16, 4]];
const COLOURS = 7;

export const studyColour = (s: number) => `study-${s % COLOURS}`;
const dashes = (s: number) => DASHES[(s + Math.floor(s / COLOURS)) % DASHES.length]!;

/** A study's name beside a piece of its line. */
export const studyName = ({ studies }: Comparison, s: number) => node('span', { class: 'study' },
  svg(26, 10, 'path', { d: 'M0 5h26', stroke: `var(--${studyColour(s)})`, 'stroke-width': 2.4, 'stroke-dasharray': dashes(s).join(' ') }), studies[s]!.study);

export const studyLegend = (comparison: Comparison, shown: readonly number[], ...more: string[]) =>
  node('ul', { class: 'legend' }, ...shown.map((s) => node('li', {}, studyName(comparison, s))), ...more.map((text) => node('li', {}, text)));

/** Draws a path of points on the canvas in a study's look. */
export function strokeStudy({ context, unit }: Surface, s: number, points: readonly (readonly [number, number])[]) {
  context.strokeStyle = colour(studyColour(s));
  context.lineWidth = 2.2 * unit;
  context.lineJoin = 'round';
  context.setLineDash(dashes(s).map((d) => d * unit));
  context.beginPath();
  points.forEach(([x, y]) => context.lineTo(x, y));
  context.stroke();
  context.setLineDash([]);
}
