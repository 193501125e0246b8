import { known, number, seconds } from '../text/format.ts';
import type { Facts, Maybe } from './facts.ts';

/** How a trial looks: its state, or that it is complete but infeasible. */
export type Look = 'complete' | 'infeasible' | 'pruned' | 'failed' | 'running' | 'paused' | 'stale' | 'imported';

/** A study at one version. Trials are named by their place, from 0; it never changes. */
export class Study {
  readonly count: number;
  /** Every place in order. */
  readonly all: readonly number[];
  private readonly steps: ReadonlyMap<number, string>;
  private places: ReadonlyMap<number, number> | undefined;

  constructor(readonly facts: Facts) {
    this.count = facts.trials.number.length;
    this.all = Array.from({ length: this.count }, (_, i) => i);
    this.steps = new Map(facts.steps ?? []);
  }

  get trials() { return this.facts.trials; }
  get columns() { return this.facts.columns; }
  get objectives() { return this.facts.objectives; }
  get constraints() { return this.facts.constraints; }

  state = (i: number) => this.trials.states[this.trials.state[i]!] as Exclude<Look, 'infeasible'>;
  evaluated = (i: number) => this.state(i) === 'complete' || this.state(i) === 'imported';
  violated = (i: number) => this.evaluated(i) && this.trials.violation[i] !== 0;
  look = (i: number): Look => (this.state(i) === 'complete' && this.violated(i) ? 'infeasible' : this.state(i));
  value = (i: number, objective: number): Maybe => this.trials.values[objective]?.[i] ?? null;
  raw = (i: number, column: number): Maybe => this.trials.columns[column]?.[i] ?? null;

  /** Whether it may be best: complete and feasible. */
  counts = (i: number) => this.state(i) === 'complete' && !this.violated(i);

  /** Seconds from start to end; null while it runs, and for imported ones. */
  duration = (i: number): Maybe => {
    const [from, to] = [this.trials.started[i], this.trials.ended[i]];
    return known(from) && known(to) ? to - from : null;
  };

  /** A place of the fidelity: its number or, of a grid, the values of that step. */
  step = (at: Maybe | undefined) => (known(at) ? this.steps.get(at) ?? number(at) : '');

  /** The place of a trial by its number, or -1. */
  place(trial: number): number {
    this.places ??= new Map(this.trials.number.map((n, i) => [n, i]));
    return this.places.get(trial) ?? -1;
  }

  title = (i: number) => {
    const n = this.trials.number[i]!;
    return n < 0 ? `Imported ${-n}` : `Trial ${n}`;
  };

  stateText = (i: number) => (this.look(i) === 'infeasible' ? 'complete, infeasible' : this.state(i));

  /** A few lines on a trial: state, objectives, constraints, why it failed. */
  summary = (i: number): string => [
    `${this.title(i)}, ${this.stateText(i)}`,
    ...this.objectives.map(({ name }, k) => [name, this.value(i, k)] as const).filter(([, v]) => known(v)).map(([name, v]) => `${name}: ${number(v, 5)}`),
    ...this.constraints.map((name, k) => [name, this.trials.constraints[k]?.[i]] as const).filter(([, v]) => known(v))
      .map(([name, v]) => `${name}: ${number(v)}${v! > 0 ? ' (above 0)' : ''}`),
    ...(this.trials.failures[i] ? [this.trials.failures[i]!.slice(0, 120)] : []),
  ].join('\n');

  /** The same, and how long it took. */
  timed = (i: number) => `${this.summary(i)}\n${known(this.duration(i)) ? `took ${seconds(this.duration(i))}` : 'not finished'}`;
}
