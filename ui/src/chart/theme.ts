// Light or dark: what the reader chose, or else what the system prefers; and the colours of the style sheet.
import { node } from '../dom/node.ts';

export type Theme = 'light' | 'dark';
const KEY = 'cairn-theme';
const prefersDark = globalThis.matchMedia?.('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
const colours = new Map<string, string>();

/** A colour of the style sheet by its name. */
export function colour(name: string): string {
  let found = colours.get(name);
  if (found === undefined) {
    found = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
    colours.set(name, found);
  }
  return found;
}

/** Calls back when the colours have changed, until the answer is called. */
export function onTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

const chosen = (): Theme | null => {
  try {
    return localStorage.getItem(KEY) as Theme | null;
  } catch { // a page from a file may have no storage
    return null;
  }
};

export const theme = (): Theme => (document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light');

function show(next: Theme) {
  document.documentElement.dataset['theme'] = next;
  colours.clear();
  listeners.forEach((listener) => listener());
}

/** Shows the page in its theme and follows the system; to be called once, before anything is drawn. */
export function startTheme() {
  const preferred = () => chosen() ?? (prefersDark?.matches ? 'dark' : 'light');
  prefersDark?.addEventListener('change', () => show(preferred()));
  show(preferred());
}

/** A button that switches between light and dark. */
export function themeSwitch() {
  const press = () => {
    const next: Theme = theme() === 'dark' ? 'light' : 'dark';
    try {
      localStorage.setItem(KEY, next);
    } catch { // then it lasts as long as the page
    }
    show(next);
  };
  return node('button', { class: 'theme', title: 'Light or dark', 'aria-label': 'Switch between light and dark', onclick: press }, '◐');
}
