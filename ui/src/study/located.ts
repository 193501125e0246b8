import { known } from '../text/format.ts';
import type { Finding, Findings, Stopping } from './findings.ts';
import type { Study } from './study.ts';

/**
 * Findings of another version of a study, with the places that their trials have in this one. Trials that it does not have are left out.
 *
 * @param numbers of the trials, by the places that the findings use
 */
export function located(findings: Findings, numbers: readonly number[], study: Study): Findings {
  const place = (old: number) => study.place(numbers[old] ?? NaN);
  const { frontier, timeline, stopping } = findings;
  const bars = kept(timeline.trial, place);
  return {
    findings: findings.findings.map((finding) => ofObjective(finding, place)),
    frontier: frontier && { ...frontier, members: frontier.members.map(place).filter((i) => i >= 0) },
    timeline: {
      slots: timeline.slots,
      trial: bars.map((k) => place(timeline.trial[k]!)), slot: pick(timeline.slot, bars), from: pick(timeline.from, bars), to: pick(timeline.to, bars),
    },
    stopping: ofStages(stopping, place),
  };
}

type Place = (old: number) => number;

const kept = (trials: readonly number[], place: Place) => trials.map((_, k) => k).filter((k) => place(trials[k]!) >= 0);
const pick = <T>(values: readonly T[], of: readonly number[]) => of.map((k) => values[k]!);

function ofObjective(finding: Finding, place: Place): Finding {
  const { convergence, curves, evidence } = finding;
  const points = kept(convergence.trial, place);
  const rests = kept(evidence.trials ?? [], place);
  return {
    ...finding,
    convergence: { trial: points.map((k) => place(convergence.trial[k]!)), evaluations: pick(convergence.evaluations, points) },
    curves: curves.map(([i, at, values]) => [place(i), at, values] as const).filter(([i]) => i >= 0),
    evidence: evidence.trials
      ? { ...evidence, trials: rests.map((k) => place(evidence.trials![k]!)), ...(evidence.values && { values: pick(evidence.values, rests) }) }
      : evidence,
  };
}

function ofStages(stopping: Stopping, place: Place): Stopping {
  const stages = stopping.stages?.map((stage) => ({ ...stage, trial: place(stage.trial) })).filter(({ trial }) => trial >= 0);
  return known(stages) ? { ...stopping, stages } : stopping;
}
