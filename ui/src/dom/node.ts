// Small pieces of page.
import { known } from '../text/format.ts';

export type Child = Node | string | null | undefined;
type Attribute = string | number | boolean | null | undefined | ((event: never) => void);

/** An element; `onclick` and the like listen, `style` is set in a way that a strict policy for content allows. */
export function node<T extends keyof HTMLElementTagNameMap>(tag: T, attributes: Record<string, Attribute> = {}, ...children: Child[]): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...children.filter(known));
  return element;
}

function set(element: HTMLElement, name: string, value: Attribute) {
  if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
  else if (name === 'style') element.style.cssText = String(value);
  else if (value === true) element.setAttribute(name, '');
  else if (value !== false && known(value)) element.setAttribute(name, String(value));
}

export const note = (...text: Child[]) => node('p', { class: 'note' }, ...text);

/** Names and values in two columns. */
export const list = (entries: readonly (readonly [string, Child])[]) =>
  node('dl', { class: 'settings' }, ...entries.map(([name, value]) => node('div', {}, node('dt', {}, name), node('dd', {}, value))));

export const tile = (value: Child, ...text: Child[]) => node('div', { class: 'tile' }, node('b', {}, value), node('span', {}, ...text));

export function grid(least: number, ...children: Child[]) {
  return node('div', { class: 'grid', style: `grid-template-columns: repeat(auto-fill, minmax(min(100%, ${least}px), 1fr))` }, ...children);
}

export const figure = (heading: string, ...children: Child[]) => node('figure', {}, node('h3', {}, heading), ...children);

/** A table that is not sorted or scrolled: heads are [name, class]. */
export function plainTable(heads: readonly (readonly [Child, string])[], rows: readonly (readonly Child[])[]) {
  const head = ([name, kind]: readonly [Child, string]) => node('th', { class: kind, scope: 'col' }, name);
  const line = (row: readonly Child[]) => node('tr', {}, ...row.map((cell, k) => node('td', { class: heads[k]![1] }, cell)));
  return node('div', { class: 'plain-table', tabindex: 0 },
    node('table', {}, node('thead', {}, node('tr', {}, ...heads.map(head))), node('tbody', {}, ...rows.map(line))));
}
