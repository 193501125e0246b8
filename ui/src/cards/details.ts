// One trial in full.
import { list, node } from '../dom/node.ts';
import { hideTip } from '../dom/tip.ts';
import type { Study } from '../study/study.ts';
import { known, number, seconds, setting } from '../text/format.ts';

export const settingsOf = (study: Study, i: number): (readonly [string, string])[] =>
  study.columns.map((column, k) => [column.path, setting(column, study.raw(i, k))] as const).filter(([, value]) => value !== '');

/** What is known of a trial besides its settings, as names and values. */
export function factsOf(study: Study, i: number): (readonly [string, string])[] {
  const { trials, facts } = study;
  const origin = trials.origins[i];
  const from = origin && (origin[0] < 0 ? 'another trial' : study.title(origin[0]));
  const entries: (readonly [string, string])[] = [
    ['state', study.stateText(i)],
    ...study.objectives.map(({ name }, k) => [name, number(study.value(i, k), 7)] as const),
    ...study.constraints.map((name, k) => [`${name} (at most 0)`, number(trials.constraints[k]![i], 7)] as const),
    [`last ${facts.fidelity}`, facts.fidelity ? study.step(trials.at[i]) : ''],
    ['took', seconds(study.duration(i))],
    ['cost', number(trials.cost[i])],
    ['attempts', trials.attempt[i]! > 1 ? String(trials.attempt[i]) : ''],
    ['went on from', origin ? `${from} at ${facts.fidelity} ${study.step(origin[1])}` : ''],
    ['chosen by', trials.algorithm[i] || 'not yet chosen'],
  ];
  return entries.filter(([, value]) => value !== '');
}

/** Shows a trial in the page's dialog, which it makes when there is none. */
export function showDetails(study: Study, i: number) {
  hideTip();
  const dialog = document.querySelector<HTMLDialogElement>('#details') ?? node('dialog', { id: 'details', 'aria-labelledby': 'details-title' });
  if (!dialog.isConnected) document.body.append(dialog);
  const { reason, failures } = study.trials;
  dialog.replaceChildren(...[
    node('div', { class: 'bar apart' }, node('h2', { id: 'details-title' }, study.title(i)), node('button', { onclick: () => dialog.close() }, 'Close')),
    list(factsOf(study, i)),
    reason[i] ? node('p', { class: 'note' }, reason[i]) : null,
    failures[i] ? node('pre', {}, failures[i]) : null,
    node('h3', { style: 'margin-top: 14px' }, 'Settings'),
    list(settingsOf(study, i)),
  ].filter(known));
  dialog.showModal();
}
