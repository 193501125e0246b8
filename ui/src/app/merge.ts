// The trials of a study with those that have changed.
import type { Facts, Trials } from '../study/facts.ts';

type Arrays = 'number' | 'state' | 'started' | 'ended' | 'cost' | 'attempt' | 'at' | 'algorithm' | 'reason' | 'violation';
const ARRAYS: readonly Arrays[] = ['number', 'state', 'started', 'ended', 'cost', 'attempt', 'at', 'algorithm', 'reason', 'violation'];

/** Where each changed trial goes: the place of its number, or a new one at the end. */
function targets(known: Trials, changed: Trials): number[] {
  const places = new Map(known.number.map((n, i) => [n, i]));
  let end = known.number.length;
  return changed.number.map((n) => places.get(n) ?? end++);
}

/**
 * The facts with some trials changed or added, named by their numbers. What came before is left as it is. New trials have
 * the highest numbers, so all stay in order.
 */
export function merged(facts: Facts, version: number, start: number, changed: Trials): Facts {
  const { trials } = facts;
  const to = targets(trials, changed);
  const put = <T>(old: readonly T[], values: readonly T[]): T[] => {
    const next = old.slice();
    to.forEach((place, k) => { next[place] = values[k]!; });
    return next;
  };
  const shift = (facts.start - start) / 1000;
  const moved = (times: Trials['started']) => (trials.number.length && shift ? times.map((t) => (t === null ? null : t + shift)) : times);
  const place = (old: number) => to[old] ?? -1;
  const next = Object.fromEntries(ARRAYS.map((name) => {
    const old = name === 'started' || name === 'ended' ? moved(trials[name]) : trials[name];
    return [name, put<unknown>(old, changed[name])];
  })) as unknown as Pick<Trials, Arrays>;
  const by = (name: 'values' | 'constraints' | 'columns') => trials[name].map((old, k) => put(old, changed[name][k]!));
  const again = new Set(to.map(String));
  const keyed = <T>(old: Readonly<Record<string, T>>, values: Readonly<Record<string, T>>, value = (v: T) => v) => Object.fromEntries([
    ...Object.entries(old).filter(([k]) => !again.has(k)),
    ...Object.entries(values).map(([k, v]) => [String(place(Number(k))), value(v)] as const),
  ]);
  return {
    ...facts,
    version,
    start,
    trials: {
      ...next,
      states: changed.states,
      values: by('values'),
      constraints: by('constraints'),
      columns: by('columns'),
      failures: keyed(trials.failures, changed.failures),
      origins: keyed(trials.origins, changed.origins, ([from, at]) => [place(from), at] as const),
    },
  };
}

/** A choice of trials that holds though more have come: those are not chosen. */
export function kept(picked: Uint8Array | null, count: number): Uint8Array | null {
  if (!picked || picked.length === count) return picked;
  const next = new Uint8Array(count);
  next.set(picked.subarray(0, count));
  return next;
}
