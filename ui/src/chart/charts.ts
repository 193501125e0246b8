import { Chart, type Picture } from './chart.ts';

/** The charts of a card, by key. A drawing asks for those it shows; the others are given up. */
export class Charts {
  private kept = new Map<string, Chart>();
  private asked = new Set<string>();

  /** The element of a chart that shows this picture: the one shown by that key before, or a new one. */
  show(key: string, picture: Picture): HTMLElement {
    let chart = this.kept.get(key);
    if (chart) chart.show(picture);
    else this.kept.set(key, (chart = new Chart(picture)));
    this.asked.add(key);
    return chart.element;
  }

  /** Runs a drawing. */
  draw<T>(drawing: () => T): T {
    this.asked.clear();
    const drawn = drawing();
    for (const [key, chart] of this.kept) {
      if (this.asked.has(key)) continue;
      chart.close();
      this.kept.delete(key);
    }
    return drawn;
  }
}
