// What all pages have in common.
import { node, type Child } from '../dom/node.ts';
import { Refusal } from './api.ts';

/** Something that fills the page until it is closed. */
export interface Shown {
  readonly element: HTMLElement;
  close(): void;
}

/** What pages ask of the shell around them. */
export interface Shell {
  /** Says whether the server is heard. */
  connected(heard: boolean): void;
  /** Says that something was done, or why it was not. */
  say(text: string, bad?: boolean): void;
  /** Does something that the server may refuse, and says so then. */
  try(deed: () => Promise<unknown>): Promise<boolean>;
}

export const button = (text: string, press: () => void, attributes: Record<string, string | boolean> = {}) =>
  node('button', { type: 'button', onclick: press, ...attributes }, text);

export const why = (error: unknown) => (error instanceof Refusal || error instanceof Error ? error.message : String(error));

export const heading = (title: string, ...more: Child[]) => node('div', { class: 'bar apart' }, node('h1', {}, title), node('div', { class: 'bar' }, ...more));

/** Asks for words in a dialog; null when the reader turns away. */
export function ask(question: string, label: string, given = '', long = false): Promise<string | null> {
  const field = long ? node('textarea', { rows: 6, 'aria-label': label }) : node('input', { 'aria-label': label });
  field.value = given;
  return new Promise((done) => {
    const dialog = node('dialog', { 'aria-label': question });
    const end = (answer: string | null) => {
      dialog.close();
      dialog.remove();
      done(answer);
    };
    const form = node('form', { method: 'dialog', onsubmit: (event: Event) => { event.preventDefault(); end(field.value); } },
      node('h2', {}, question), field,
      node('div', { class: 'bar apart' }, button('Cancel', () => end(null)), node('button', { type: 'submit', class: 'primary' }, 'OK')));
    dialog.append(form);
    dialog.addEventListener('cancel', () => end(null));
    document.body.append(dialog);
    dialog.showModal();
    field.focus();
  });
}
