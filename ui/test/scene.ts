// Studies for tests.
import type { Column, Facts, Maybe, Objective } from '../src/study/facts.ts';
import { Study } from '../src/study/study.ts';

export const column = (path: string, more: Partial<Column> = {}): Column => ({ path, scale: 'linear', start: 0, length: 1, whole: false, levels: 0, ...more });

export interface Row {
  readonly number?: number;
  readonly state?: string;
  readonly values?: readonly Maybe[];
  readonly violation?: number;
  readonly ended?: Maybe;
  readonly row?: readonly Maybe[];
}

const STATES = ['complete', 'pruned', 'failed', 'running', 'paused', 'stale', 'imported'];

/** A study of these trials; what is not said is ordinary. */
export function studyOf(rows: readonly Row[], objectives: readonly Objective[] = [{ name: 'error', maximize: false }], columns: readonly Column[] = [], more: Partial<Facts> = {}): Study {
  const by = <T>(n: number, value: (row: Row, k: number, i: number) => T) => Array.from({ length: n }, (_, k) => rows.map((row, i) => value(row, k, i)));
  return new Study({
    study: 'test', objectives, constraints: [], sampler: { id: 'random', options: {} }, scheduler: { id: 'none', options: {} }, start: 0, columns,
    trials: {
      states: STATES,
      number: rows.map((row, i) => row.number ?? i),
      state: rows.map((row) => STATES.indexOf(row.state ?? 'complete')),
      started: rows.map((_, i) => i),
      ended: rows.map((row, i) => (row.ended === undefined ? i + 1 : row.ended)),
      cost: rows.map(() => null), attempt: rows.map(() => 1), at: rows.map(() => null), algorithm: rows.map(() => 'random'), reason: rows.map(() => ''),
      values: by(objectives.length, (row, k) => row.values?.[k] ?? null),
      constraints: [],
      violation: rows.map((row) => row.violation ?? 0),
      columns: by(columns.length, (row, k) => row.row?.[k] ?? null),
      failures: {}, origins: {},
    },
    ...more,
  });
}
