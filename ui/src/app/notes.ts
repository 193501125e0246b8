// Notes on a study and its trials, in Markdown.
import { node } from '../dom/node.ts';
import { fill } from '../dom/fill.ts';
import { post, url } from './api.ts';
import { markdown } from './markdown.ts';
import { ask, button, type Shell } from './page.ts';
import type { Note } from './shapes.ts';

export interface Notes {
  readonly element: HTMLElement;
  show(notes: readonly Note[]): void;
}

/** Asks for a note on a study, or on one of its trials. */
export async function add(shell: Shell, study: string, trial?: number) {
  const text = await ask(trial === undefined ? 'Note on the study' : `Note on trial ${trial}`, 'Markdown', '', true);
  if (text?.trim()) await shell.try(() => post(url('studies', study, 'notes'), trial === undefined ? { text } : { text, trial }));
}

export function notes(shell: Shell, study: string): Notes {
  const body = node('div', { class: 'body' });
  const element = node('section', { id: 'notes', class: 'wide' },
    node('div', { class: 'bar' }, node('h2', {}, 'Notes'), button('Add a note', () => void add(shell, study))), body);
  let last = '';
  const show = (all: readonly Note[]) => {
    const text = JSON.stringify(all);
    if (text === last) return;
    last = text;
    fill(body, all.map((each) => node('article', {},
      node('p', { class: 'note' }, each.at.slice(0, 16).replace('T', ' '), each.trial === undefined ? '' : ` · trial ${each.trial}`, each.tag ? ' · tag' : ''),
      markdown(each.text))));
  };
  return { element, show };
}
