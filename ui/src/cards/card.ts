import { Charts } from '../chart/charts.ts';
import { fill } from '../dom/fill.ts';
import { node, type Child } from '../dom/node.ts';
import type { View } from '../study/view.ts';

/** What a card asks of the page around it. */
export interface Actions {
  /** Shows one trial in full, by its place. */
  open(trial: number): void;
  /** Shows only some trials everywhere; null for all. */
  pick(picked: Uint8Array | null): void;
}

/**
 * One picture with its heading and controls. Every card is made the same way, `history(actions)`, is put anywhere by its
 * element, and shows whatever it was given last; it may be given something new many times a second.
 *
 * @typeParam T what it shows: a view of a study, or a comparison
 */
export interface Card<T = View> {
  readonly id: string;
  readonly heading: string;
  /** Hidden while there is nothing for it. */
  readonly element: HTMLElement;
  update(shown: T): void;
  /** To be called when the element has left the page for good. */
  close(): void;
}

export interface Plan<T> {
  readonly id: string;
  readonly heading: string;
  /** Whether it takes the whole width of the page. */
  readonly wide?: boolean | ((shown: T) => boolean);
  readonly controls?: readonly Child[];
  /** Whether there is anything to show; always, if absent. */
  readonly shows?: (shown: T) => boolean;
  /** What the body holds now. Charts asked for again by the same key are kept, with their zoom. */
  readonly draw: (shown: T, charts: Charts) => readonly Child[];
}

/** A card, and how it draws itself again after one of its controls has changed. */
export function card<T = View>({ id, heading, wide = false, controls = [], shows = () => true, draw }: Plan<T>): Card<T> & { redraw(): void } {
  const body = node('div', { class: 'body' });
  const element = node('section', { id, 'aria-labelledby': `${id}-title`, hidden: true },
    node('div', { class: 'bar' }, node('h2', { id: `${id}-title` }, heading), node('div', { class: 'bar' }, ...controls)), body);
  const charts = new Charts();
  let redraw = () => {};
  const update = (shown: T) => {
    redraw = () => update(shown);
    element.hidden = !shows(shown);
    if (element.hidden) return;
    element.classList.toggle('wide', typeof wide === 'function' ? wide(shown) : wide);
    charts.draw(() => draw(shown, charts), (drawn) => fill(body, drawn));
    element.dataset['ready'] = 'true';
  };
  return { id, heading, element, update, redraw: () => redraw(), close: () => charts.close() };
}
