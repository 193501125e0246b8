// What is best: one trial of an objective, the front of several, and how the best came about.
import { known } from '../text/format.ts';
import type { Study } from './study.ts';

/** Whether `a` is the better value of an objective. */
export const better = (study: Study, objective: number) =>
  (study.objectives[objective]?.maximize ? (a: number, b: number) => a > b : (a: number, b: number) => a < b);

/** The complete feasible trial that is best in an objective, or -1. */
export function bestOf(study: Study, objective: number): number {
  const beats = better(study, objective);
  let best = -1;
  for (const i of study.all) {
    const value = study.value(i, objective);
    if (known(value) && study.counts(i) && (best < 0 || beats(value, study.value(best, objective)!))) best = i;
  }
  return best;
}

/** The complete trial that violates least, the best such; or -1. */
export function leastViolating(study: Study, objective: number): number {
  const { violation } = study.trials;
  const beats = better(study, objective);
  let best = -1;
  for (const i of study.all) {
    if (study.state(i) !== 'complete') continue;
    const gap = best < 0 ? -1 : (violation[i] ?? 0) - (violation[best] ?? 0);
    if (gap < 0 || (gap === 0 && beats(study.value(i, objective)!, study.value(best, objective)!))) best = i;
  }
  return best;
}

/** The complete feasible trials that no other is as good as in every objective, by place; of equal ones the first. */
export function front(study: Study): number[] {
  const signs = study.objectives.map((o) => (o.maximize ? -1 : 1));
  const rows = study.all.filter(study.counts).map((i) => ({ i, row: signs.map((sign, k) => sign * study.value(i, k)!) }));
  rows.sort((a, b) => lexical(a.row, b.row) || a.i - b.i);
  const members: typeof rows = [];
  for (const candidate of rows) { // whatever covers it came before
    if (!members.some((member) => covers(member.row, candidate.row))) members.push(candidate);
  }
  return members.map(({ i }) => i).sort((a, b) => a - b);
}

const covers = (a: number[], b: number[]) => a.every((v, k) => v <= b[k]!);

function lexical(a: number[], b: number[]): number {
  const k = a.findIndex((v, at) => v !== b[at]);
  return k < 0 ? 0 : a[k]! - b[k]!;
}

/** Own trials in the order they ended, and the best value of an objective after each; null before any. */
export interface Course {
  readonly trial: readonly number[];
  readonly best: readonly (number | null)[];
  readonly seconds: readonly number[];
}

export function course(study: Study, objective: number): Course {
  const { number, ended } = study.trials;
  const trial = study.all.filter((i) => number[i]! >= 0 && known(ended[i])).sort((a, b) => ended[a]! - ended[b]! || a - b);
  const beats = better(study, objective);
  let least: number | null = null;
  const best = trial.map((i) => {
    const value = study.value(i, objective);
    if (known(value) && study.counts(i) && (least === null || beats(value, least))) least = value;
    return least;
  });
  return { trial, best, seconds: trial.map((i) => ended[i]!) };
}
