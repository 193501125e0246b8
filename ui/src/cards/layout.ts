import { node } from '../dom/node.ts';
import type { Card } from './card.ts';

/** Lets the last of an odd number of half cards, among those that are shown, take the whole width. */
export function arrange(cards: readonly Card[]) {
  const half = cards.filter((c) => !c.element.hidden && !c.element.classList.contains('wide'));
  half.forEach((c) => c.element.classList.remove('alone'));
  if (half.length % 2) half.at(-1)!.element.classList.add('alone');
}

/** Links to the cards that are shown; to be asked for again when others are. */
export const links = (cards: readonly Card[]) =>
  node('div', { class: 'links' }, ...cards.filter((c) => !c.element.hidden).map((c) => node('a', { href: `#${c.id}` }, c.heading)));
