// The studies of the journal, live.
import { node, note, plainTable, type Child } from '../dom/node.ts';
import { fill } from '../dom/fill.ts';
import { count, number } from '../text/format.ts';
import { get, url } from './api.ts';
import { listen } from './events.ts';
import { button, heading, why, type Shell, type Shown } from './page.ts';
import { address } from './route.ts';
import type { Line } from './shapes.ts';

export function overview(shell: Shell): Shown {
  const body = node('div', {}, note('Reading the studies …'));
  const picked = new Set<string>();
  const compare = button('Compare', () => { location.hash = address('compare', ...picked); }, { disabled: true });
  const pick = (name: string, on: boolean) => {
    if (on) picked.add(name);
    else picked.delete(name);
    compare.disabled = picked.size < 2;
  };
  const read = async () => {
    try {
      const lines = await get<readonly Line[]>(url('studies'));
      fill(body, [lines.length ? table(lines, picked, pick) : empty()]);
    } catch (error) {
      fill(body, [note(why(error))]);
    }
  };
  const close = listen(url('events'), () => void read(), shell.connected);
  void read();
  const start = node('a', { class: 'button primary', href: address('start') }, 'Start a study');
  return { element: node('section', { class: 'wide', id: 'studies' }, heading('Studies', compare, start), body), close };
}

const empty = () => node('div', { class: 'empty' },
  node('p', {}, 'There are no studies in this journal yet.'),
  node('p', {}, 'Start one from a study file here, or run ', node('code', {}, 'cairn run study.yaml'), ' beside the server.'));

/** What is going on with a study, in a word. */
export function activity(line: Line): string {
  if (line.paused) return 'paused';
  if (line.run.state === 'running' || line.trials.running > 0) return 'running';
  if (line.stopped) return 'stopped';
  return line.run.state === 'ended' && line.run.code !== 0 ? `ended with code ${line.run.code ?? '?'}` : 'idle';
}

function table(lines: readonly Line[], picked: ReadonlySet<string>, pick: (name: string, on: boolean) => void): HTMLElement {
  const recent = [...lines].sort((a, b) => (b.changed ?? '').localeCompare(a.changed ?? '') || a.study.localeCompare(b.study));
  const row = (line: Line): Child[] => {
    const box = node('input', { type: 'checkbox', 'aria-label': `Compare ${line.study}`, onchange: () => pick(line.study, box.checked) });
    box.checked = picked.has(line.study);
    const first = line.objectives[0]!;
    const { complete, pruned, failed, running, stale } = line.trials;
    const best = line.best?.result[first.name];
    return [
      box, node('a', { href: address('study', line.study) }, line.study),
      node('span', { class: `state ${activity(line).split(' ')[0]}` }, activity(line)),
      count(complete + pruned + failed + running + stale), failed ? count(failed) : '',
      line.objectives.length > 1 ? `${line.objectives.length} objectives` : best === undefined ? '' : `${number(best, 5)} ${first.name}`,
      line.sampler, line.changed ? new Date(line.changed).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' }) : '',
    ];
  };
  return plainTable([['', 'text'], ['Study', 'text'], ['State', 'text'], ['Trials', ''], ['Failed', ''], ['Best', ''], ['Sampler', 'text'], ['Changed', 'text']], recent.map(row));
}
