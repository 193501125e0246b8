import type { Card } from './card.ts';

/**
 * Cards that are drawn one after the other, those in sight first, so that the page never freezes. What is left of an older
 * drawing is left out when there is something newer to show; between two cards the page rests for as long as the last one took.
 */
export class Deck<T> {
  private readonly stale = new Set<Card<T>>();
  private shown: T | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private finished: (() => void)[] = [];

  constructor(readonly cards: readonly Card<T>[]) {}

  /** Shows something newer; calls back when all cards do, or something newer still has come and they show that. */
  show(shown: T, finished = () => {}) {
    this.shown = shown;
    this.finished.push(finished);
    for (const card of this.cards) this.stale.add(card);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.next());
  }

  /** Draws no more, and closes the cards. */
  close() {
    clearTimeout(this.timer);
    this.stale.clear();
    this.cards.forEach((card) => card.close());
  }

  private next() {
    const card = this.cards.find((c) => this.stale.has(c) && inSight(c.element)) ?? this.stale.values().next().value;
    if (!card) {
      this.finished.splice(0).forEach((call) => call());
      return;
    }
    const start = performance.now();
    this.stale.delete(card);
    card.update(this.shown!);
    this.timer = setTimeout(() => this.next(), inSight(card.element) ? 0 : performance.now() - start);
  }
}

function inSight(element: HTMLElement): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && bottom > 0 && top < innerHeight;
}
