import { known } from '../text/format.ts';
import type { Child } from './node.ts';

/** Makes these the children of an element. Those that are its children already, in the same order, stay untouched and keep focus and scroll. */
export function fill(element: HTMLElement, children: readonly Child[]) {
  const next = children.filter(known).map((child) => (typeof child === 'string' ? document.createTextNode(child) : child));
  const kept = new Set<Node>(next);
  for (const old of [...element.childNodes]) {
    if (!kept.has(old)) old.remove();
  }
  next.forEach((child, k) => {
    if (element.childNodes[k] !== child) element.insertBefore(child, element.childNodes[k] ?? null);
  });
}
