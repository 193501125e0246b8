import { Chart, type Picture } from './chart.ts';

/** What fits itself to its place on the page; does nothing while it has none. */
export interface Placed {
  readonly element: HTMLElement;
  fit(): void;
  /** Listens no more. */
  close(): void;
}

/** The charts of a card, by key. A drawing asks for those it shows; the others are given up. */
export class Charts {
  private readonly kept = new Map<string, Chart>();
  private readonly shown = new Map<string, Placed>();
  private readonly others = new Set<Placed>();

  /** The element of a chart that shows this picture: the one shown by that key before, or a new one. */
  show(key: string, picture: Picture): HTMLElement {
    let chart = this.kept.get(key);
    if (chart) chart.show(picture);
    else this.kept.set(key, (chart = new Chart(picture)));
    return this.place(key, chart);
  }

  /** The element of something else that is drawn once it is on the page. */
  place(key: string, placed: Placed): HTMLElement {
    if (!this.kept.has(key)) this.others.add(placed);
    this.shown.set(key, placed);
    return placed.element;
  }

  /** Runs a drawing, puts it on the page, and fits what is shown. */
  draw<T>(drawing: () => T, put: (drawn: T) => void) {
    this.shown.clear();
    put(drawing());
    for (const [key, chart] of this.kept) {
      if (this.shown.has(key)) continue;
      chart.close();
      this.kept.delete(key);
    }
    this.shown.forEach((placed) => placed.fit());
  }

  /** Gives up all of them. */
  close() {
    [...this.kept.values(), ...this.others].forEach((placed) => placed.close());
    this.kept.clear();
    this.others.clear();
  }
}
