// What stopping early did: who came to each rung and went on, what it saved, and how well the rungs agree.
import { node, plainTable, type Child } from '../dom/node.ts';
import type { Rung, RungPair, Stage, Stopping } from '../study/findings.ts';
import type { View } from '../study/view.ts';
import { number, percent, plural, setting } from '../text/format.ts';
import { card, type Actions, type Card } from './card.ts';

export const stopping = (actions: Actions): Card => card({
  id: 'stopping', heading: 'Early stopping',
  shows: ({ findings }) => {
    const { rungs, repeated, stages } = findings?.stopping ?? {};
    return Boolean(rungs || repeated || stages);
  },
  draw: (view) => {
    const found = view.findings!.stopping;
    return [...rungsOf(view, found), repeatedOf(found), ...stagesOf(view, found.stages, actions)];
  },
});

function rungsOf({ study }: View, { rungs, pairs = [], saved = 0 }: Stopping): Child[] {
  if (!rungs) return [];
  const most = Math.max(...rungs.map((r) => r.came), 1);
  const heads = [[study.facts.fidelity, ''], ['trials', 'lane'], ['came', ''], ['went on', ''], ['halted', ''], ...(pairs.length ? [['agrees', '']] : [])] as const;
  const rows = rungs.map((r, k) => {
    const last = k === rungs.length - 1;
    const row = [study.step(r.at), rungBar(r, last, most), String(r.came), last ? '' : String(r.on), last ? '' : String(r.came - r.on)];
    const pair = pairs.find((p) => p.low === r.at);
    return pairs.length ? [...row, pair ? agreement(pair) : ''] : row;
  });
  const warnings = pairs.filter((p) => p.misleading).map((p) => node('p', { class: 'warning', role: 'note' },
    `Which trials are better at ${study.facts.fidelity} ${study.step(p.low)} says little about ${study.step(p.high)}. A higher grace may find better ones.`));
  return [
    node('p', { id: 'saved' }, node('b', {}, percent(saved)), ' of what all trials in full would have taken was saved.'),
    plainTable(heads as readonly (readonly [Child, string])[], rows), rungLegend(pairs.length > 0), ...warnings,
  ];
}

function rungBar({ came, on }: Rung, last: boolean, most: number) {
  const part = (kind: string, n: number) => node('i', { class: kind, style: `width: ${(100 * n) / most}%` });
  return node('div', { class: 'share' }, ...(last ? [part('', came)] : [part('', on), part('halted', came - on)]));
}

function agreement({ correlation, misleading, trials }: RungPair) {
  return node('span', { class: misleading ? 'warning' : '', title: `rank correlation of ${plural(trials, 'trial')}` }, `${correlation.toFixed(2)}${misleading ? ' ⚠' : ''}`);
}

function rungLegend(agrees: boolean) {
  const square = (kind: string) => node('i', { class: `square ${kind}` });
  return node('ul', { class: 'legend' },
    node('li', {}, square(''), 'went on, or ended in full'), node('li', {}, square('halted'), 'stopped, or paused until now'),
    agrees ? node('li', {}, 'agrees: rank correlation with the next, 1 for the same order') : null);
}

function repeatedOf({ repeated, evaluations }: Stopping): Child {
  return repeated
    ? node('p', { id: 'repeated' }, `Starting over took ${number(repeated, 3)} of ${number(evaluations, 3)} full evaluations: what was not saved had to be done again.`)
    : null;
}

/** The settings that differ between stages, each where it changes. */
function stagesOf({ study }: View, stages: readonly Stage[] | undefined, { open }: Actions): Child[] {
  if (!stages) return [];
  const raw = (k: number, s: number) => study.raw(stages[s]!.trial, k);
  const varied = study.columns.map((_, k) => k).filter((k) => stages.some((_, s) => raw(k, s) !== raw(k, 0)));
  const changes = (s: number) => varied.filter((k) => s === 0 || raw(k, s) !== raw(k, s - 1))
    .map((k) => `${study.columns[k]!.path} ${setting(study.columns[k]!, raw(k, s)) || 'none'}`);
  const rows = stages.map(({ trial, from, to }, s) => [
    `${study.step(from)} to ${study.step(to)}`, node('button', { class: 'plain', onclick: () => open(trial) }, study.title(trial)), changes(s).join(', ') || 'none']);
  return [node('h3', { style: 'margin-top: 14px' }, `The best trial was trained in ${stages.length} stages`),
    plainTable([[study.facts.fidelity, ''], ['trial', 'text'], ['settings that changed', 'text wide']], rows)];
}
