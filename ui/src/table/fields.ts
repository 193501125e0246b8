import { symbol } from '../chart/legend.ts';
import type { Child } from '../dom/node.ts';
import type { Study } from '../study/study.ts';
import { known, number, seconds, setting } from '../text/format.ts';

/** A column of the table. */
export interface Field {
  readonly name: string;
  /** In pixels. */
  readonly width: number;
  readonly value: (row: number) => number | string | null;
  readonly text: (row: number) => string;
  /** What stands in a cell, where that is more than the text. */
  readonly cell?: (row: number) => readonly Child[];
  /** Text is set to the left. */
  readonly kind?: 'text';
}

const fitting = (name: string, least: number) => Math.max(least, 36 + 8 * name.length);

/** The fields of trials: what they are, what came of them, their settings, and what they took. */
export function trialFields(study: Study): Field[] {
  const { trials, facts } = study;
  const numbers = (name: string, values: readonly (number | null)[], width = fitting(name, 110)): Field =>
    ({ name, width, value: (i) => values[i] ?? null, text: (i) => number(values[i], 5) });
  const fidelity = facts.fidelity;
  return [
    { name: 'trial', width: 74, value: (i) => trials.number[i]!, text: (i) => (trials.number[i]! < 0 ? 'imported' : String(trials.number[i])) },
    { name: 'state', width: 118, kind: 'text', value: study.look, text: study.look, cell: (i) => [symbol(study.look(i)), ` ${study.look(i)}`] },
    ...study.objectives.map((o, k) => numbers(o.name, trials.values[k]!)),
    ...study.constraints.map((name, k) => numbers(name, trials.constraints[k]!)),
    ...(fidelity ? [{ ...numbers(fidelity, trials.at), text: (i: number) => study.step(trials.at[i]) }] : []),
    ...study.columns.map((_, k) => parameter(study, k)),
    { name: 'seconds', width: 90, value: study.duration, text: (i) => seconds(study.duration(i)) },
    numbers('cost', trials.cost, 90),
    { name: 'sampler', width: 110, kind: 'text', value: (i) => trials.algorithm[i]!, text: (i) => trials.algorithm[i]! },
  ];
}

function parameter(study: Study, k: number): Field {
  const column = study.columns[k]!;
  const raw = (i: number) => study.raw(i, k);
  const text = (i: number) => setting(column, raw(i));
  const width = fitting(column.path, 90);
  return column.labels
    ? { name: column.path, width, kind: 'text', text, value: (i) => (known(raw(i)) ? text(i) : null) }
    : { name: column.path, width, text, value: raw };
}
