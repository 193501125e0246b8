import { known } from '../text/format.ts';
import { floats, places } from './arrays.ts';
import { bestOf, course, front, type Course } from './best.ts';
import type { Maybe } from './facts.ts';
import type { Finding, Findings } from './findings.ts';
import type { Study } from './study.ts';

/** Trials and their values. */
export interface Evidence {
  readonly trial: Int32Array;
  readonly value: Float64Array;
}

/** What is shown: a study, what was derived of it (null until it is told), one objective, and the trials that are picked. */
export class View {
  private memory: { best?: number; front?: readonly number[]; course?: Course; evidence?: Evidence; measured?: Int32Array; placed?: Int32Array } = {};

  /**
   * @param picked 1 for each place that is picked; null when all are
   * @param findings their places are those of the study
   */
  constructor(
    readonly study: Study,
    readonly findings: Findings | null,
    readonly objective = 0,
    readonly picked: Uint8Array | null = null,
  ) {}

  /** The same with other choices. */
  with({ objective = this.objective, picked = this.picked }: { objective?: number; picked?: Uint8Array | null }): View {
    const next = new View(this.study, this.findings, objective, picked);
    if (objective === this.objective) next.memory = this.memory;
    return next;
  }

  get goal() { return this.study.objectives[this.objective]!; }
  get finding(): Finding | null { return this.findings?.findings[this.objective] ?? null; }

  value = (i: number): Maybe => this.study.value(i, this.objective);
  shown = (i: number) => this.picked === null || this.picked[i] === 1;

  /** The best feasible trial of the objective, or -1. */
  get best(): number { return (this.memory.best ??= bestOf(this.study, this.objective)); }
  get front(): readonly number[] { return (this.memory.front ??= front(this.study)); }
  get course(): Course { return (this.memory.course ??= course(this.study, this.objective)); }

  /** Columns, the most important first where that is known. */
  get ranked(): readonly number[] { return this.finding?.ranked ?? this.study.columns.map((_, k) => k); }

  /** What the values under a surrogate are: of the objective, or at a fidelity that enough trials reached. */
  get evidenceName(): string {
    const at = this.finding?.evidence.at;
    return known(at) ? `${this.goal.name} at ${this.study.facts.fidelity ?? 'step'} ${this.study.step(at)}` : this.goal.name;
  }

  /** The evaluated trials that have a value of the objective. */
  get measured(): Int32Array {
    return (this.memory.measured ??= places(this.study.count, (i) => this.study.evaluated(i) && known(this.value(i))));
  }

  /** The evaluated trials that have a value of every objective. */
  get placed(): Int32Array {
    const { values } = this.study.trials;
    return (this.memory.placed ??= places(this.study.count, (i) => this.study.evaluated(i) && values.every((v) => known(v[i]))));
  }

  /** The trials under a surrogate and their values: those told of, or every evaluated one. */
  get evidence(): Evidence { return (this.memory.evidence ??= this.evidenceOf()); }

  private evidenceOf(): Evidence {
    const { trials, values } = this.finding?.evidence ?? {};
    const trial = trials ? Int32Array.from(trials) : this.measured;
    const value = values ? Float64Array.from(values) : floats(trial.length, (k) => this.value(trial[k]!)!);
    return { trial, value };
  }
}
