// What a study is told to do.
import { node } from '../dom/node.ts';
import { fill } from '../dom/fill.ts';
import { get, post, put, remove, url } from './api.ts';
import { activity } from './overview.ts';
import { ask, button, type Shell } from './page.ts';
import { address } from './route.ts';
import type { Budget, RunLog, Whole } from './shapes.ts';

export interface Controls {
  readonly element: HTMLElement;
  show(whole: Whole): void;
}

export function controls(shell: Shell, study: string, changed: () => void): Controls {
  const path = (...more: readonly string[]) => url('studies', study, ...more);
  const tell = async (what: string, body: unknown = {}) => {
    if (await shell.try(() => post(path(what), body))) changed();
  };
  const state = node('span', { class: 'state' });
  const budget = button('Budget', () => void change());
  const dynamic = node('div', { class: 'bar' });
  let last: Whole | null = null;
  const change = async () => {
    const text = await ask('How much may the study use in all?', 'Budget', budgetText(last?.budget ?? {}));
    if (text === null) return;
    if (await shell.try(() => put(path('budget'), parseBudget(text)))) changed();
  };
  const log = async () => {
    const run = await get<RunLog>(path('run'));
    const dialog = node('dialog', { class: 'wide', 'aria-label': 'Log of the run' });
    dialog.append(node('div', { class: 'bar apart' }, node('h2', {}, 'What the newest run says'), button('Close', () => dialog.close())),
      node('pre', {}, run.log.join('\n') || 'The server has started no run of this study.'));
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  };
  const erase = async () => {
    const name = await ask(`Delete the study with all its trials? Write its name: ${study}`, 'Name');
    if (name === study && await shell.try(() => remove(path()))) location.hash = address();
  };
  const show = (whole: Whole) => {
    last = whole;
    state.textContent = activity(whole);
    state.className = `state ${activity(whole).split(' ')[0]}`;
    budget.textContent = `Budget: ${budgetText(whole.budget) || 'none'}`;
    fill(dynamic, [
      whole.paused || whole.stopped ? button('Resume', () => void tell('resume')) : button('Pause', () => void tell('pause')),
      whole.run.state === 'running' || whole.trials.running > 0
        ? button('Stop', () => void tell('stop')) : button('Run on the server', () => void tell('run')),
    ]);
  };
  const element = node('div', { class: 'bar controls' }, state, dynamic, budget, button('Log', () => void shell.try(log)), button('Delete', () => void erase()));
  return { element, show };
}

/** Such as {@code 100 trials, 20 evaluations, 3600 s}. */
export const budgetText = ({ trials, evaluations, time }: Budget) => [
  trials === undefined ? '' : `${trials} trials`,
  evaluations === undefined ? '' : `${evaluations} evaluations`,
  time === undefined ? '' : `${time} s`,
].filter((part) => part !== '').join(', ');

/** The budget of a text as {@link budgetText} writes it; a bare number counts trials. */
export function parseBudget(text: string): Budget {
  const found: { trials?: number; evaluations?: number; time?: number } = {};
  for (const part of text.split(',').map((each) => each.trim()).filter((each) => each !== '')) {
    const match = /^([\d.]+)\s*(trials?|evaluations?|s|min|h)?$/.exec(part);
    const n = Number(match?.[1]);
    if (!match || !Number.isFinite(n)) throw new Error(`'${part}' is no budget; expected such as 100 trials, 20 evaluations, 3600 s.`);
    const unit = match[2] ?? 'trials';
    if (unit.startsWith('trial')) found.trials = n;
    else if (unit.startsWith('eval')) found.evaluations = n;
    else found.time = n * ({ s: 1, min: 60, h: 3600 }[unit] ?? 1);
  }
  return found;
}
