// What a study is and what came of it, above its pictures.
import { lookText, symbol } from '../chart/legend.ts';
import { list, node, note, tile, type Child } from '../dom/node.ts';
import { leastViolating } from '../study/best.ts';
import type { Look, Study } from '../study/study.ts';
import type { View } from '../study/view.ts';
import { algorithmText, count, known, number, percent, seconds } from '../text/format.ts';
import { settingsOf } from './details.ts';

/** Objectives, constraints, algorithms and when it began, in one line. */
export function subtitle({ facts, step }: Study): string {
  const goals = facts.objectives.map((o) => `${o.maximize ? 'maximize' : 'minimize'} ${o.name}`);
  return [
    goals.join(', '),
    facts.constraints.length ? `subject to ${facts.constraints.map((c) => `${c} ≤ 0`).join(', ')}` : null,
    `sampler ${algorithmText(facts.sampler)}`,
    facts.scheduler.id === 'none' ? null : `scheduler ${algorithmText(facts.scheduler)}`,
    facts.fidelity ? `fidelity ${facts.fidelity} up to ${step(facts.fullFidelity)}` : null,
    known(facts.seed) ? `seed ${facts.seed}` : null,
    facts.trials.number.length && facts.start > 0 ? `began ${new Date(facts.start).toISOString().slice(0, 16).replace('T', ' ')} UTC` : null,
  ].filter(known).join(' · ');
}

/** How many trials there are of each look. */
export function states(study: Study): HTMLElement {
  const counts = new Map<Look, number>();
  for (const i of study.all) counts.set(study.look(i), (counts.get(study.look(i)) ?? 0) + 1);
  const entries = [...counts].map(([look, n]) => node('li', {}, symbol(look), `${count(n)} ${lookText(look)}`));
  return node('ul', { class: 'states', id: 'states' }, ...entries);
}

/** The best trial of a study of one objective; the least violating where none is feasible; or -1. */
export const winner = ({ study, best }: View) => (study.objectives.length > 1 ? -1 : best >= 0 ? best : leastViolating(study, 0));

export function tiles(view: View): HTMLElement {
  const { study } = view;
  const own = study.all.filter((i) => study.trials.number[i]! >= 0);
  const elapsed = own.reduce((most, i) => Math.max(most, study.trials.ended[i] ?? study.trials.started[i] ?? 0), 0);
  const worked = own.reduce((sum, i) => sum + (study.duration(i) ?? 0), 0);
  return node('div', { class: 'tiles' },
    tile(count(own.length), own.length === 1 ? 'trial' : 'trials'), ...bestTiles(view), ...feasible(study),
    tile(own.length ? seconds(elapsed) : 'none', 'elapsed'), worked > 0 ? tile(seconds(worked), 'spent in trials') : null);
}

function bestTiles(view: View): Child[] {
  const { study } = view;
  const best = winner(view);
  if (best >= 0) {
    const kind = study.violated(best) ? 'least violating' : 'best';
    return [tile(number(study.value(best, 0), 5), `${kind} ${study.objectives[0]!.name} (trial ${study.trials.number[best]})`)];
  }
  if (study.objectives.length === 1) return [];
  const dominated = view.findings?.frontier?.dominated.at(-1);
  return [tile(String(view.front.length), 'trials on the Pareto front'),
    view.front.length && known(dominated) ? tile(percent(dominated), 'of the observed box dominated') : null];
}

function feasible(study: Study): Child[] {
  if (study.constraints.length === 0) return [];
  const done = study.all.filter(study.evaluated);
  const kept = done.filter((i) => !study.violated(i)).length;
  return [tile(done.length ? percent(kept / done.length) : '0 %', `of complete trials feasible (${kept} of ${done.length})`)];
}

/** The best settings, with a button that copies them as JSON where that is told. */
export function best(view: View, settings: string | undefined): Child {
  const { study } = view;
  const i = winner(view);
  if (i < 0) return view.front.length && study.objectives.length > 1 ? null : note(nothingYet(study));
  const copy = node('button', { onclick: () => navigator.clipboard?.writeText(settings ?? '').then(() => { copy.textContent = 'Copied'; }) }, 'Copy as JSON');
  const heading = study.violated(i) ? 'Settings that violate least (no trial is feasible)' : 'Best settings';
  return node('section', { class: 'wide', id: 'best' },
    node('div', { class: 'bar' }, node('h2', {}, heading), settings ? copy : null), list(settingsOf(study, i)));
}

function nothingYet(study: Study): string {
  if (study.count === 0) return 'No trial has been started yet.';
  return study.all.every((i) => study.state(i) === 'failed') ? 'Every trial failed; the reasons are below.' : 'No trial is complete yet.';
}

/** What is to be said of the study first: a promise, and what it rests on. */
export function statement({ facts }: Study): Child {
  if (!facts.statement) return null;
  const [promise, ...rests] = facts.statement;
  return node('section', { class: 'wide', id: 'statement' }, node('p', {}, promise), node('ul', {}, ...rests.map((text) => node('li', {}, text))));
}

export const excerpt = ({ facts, count: shown }: Study): Child => (known(facts.of)
  ? node('p', { class: 'note', id: 'excerpt' }, `This page shows ${count(shown)} of ${count(facts.of)} trials, evenly taken, and with them each that was best when it ended.`)
  : null);
