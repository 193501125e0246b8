// Three objectives at once, in a cube that can be turned.
import { legend } from '../chart/legend.ts';
import type { Point3 } from '../chart/turn.ts';
import { select } from '../dom/controls.ts';
import { note } from '../dom/node.ts';
import type { View } from '../study/view.ts';
import { count, plural } from '../text/format.ts';
import { card, type Actions, type Card } from './card.ts';
import { CubePlot } from './cube-plot.ts';
import type { Cube, Dot, Side3 } from './cube.ts';
import { rangeOf } from './frontier.ts';

/** Of more trials that are not on the front, an even part is drawn. */
const MOST = 3000;

type Three = [number, number, number];

export function frontCube({ open }: Actions): Card {
  const shown: Three = [0, 1, 2];
  const choosers = (['x', 'y', 'up'] as const).map((name, k) => select(name, (objective) => {
    const other = shown.indexOf(objective);
    if (other >= 0) shown[other] = shown[k]!;
    shown[k] = objective;
    self.redraw();
  }));
  const plot = new CubePlot();
  const self = card({
    id: 'cube', heading: 'Pareto front in three dimensions', wide: true, controls: choosers.map(({ element }) => element),
    shows: (view) => view.study.objectives.length > 2 && view.placed.length > 0,
    draw: (view, charts) => {
      const { objectives } = view.study;
      choosers.forEach((chooser, k) => {
        chooser.element.hidden = objectives.length === 3;
        chooser.offer(objectives.map(({ name }, o) => [o, name]), shown[k]!);
      });
      const { placed } = view;
      const every = Math.ceil(placed.length / MOST);
      plot.show({ ...cubeOf(view, shown, every), open }, `${shown.map((k) => objectives[k]!.name).join(', ')}: ${plural(view.front.length, 'trial')} on the Pareto front`);
      const part = every > 1 ? ` Of ${count(placed.length)} trials one in ${every} is drawn, and all of the front.` : '';
      return [charts.place('cube', plot), legend(view.study, placed, 'Pareto front'), note(`Arrows point to what is better. Drag, or use the arrow keys, to turn it; click a trial for its settings.${part}`)];
    },
  });
  return self;
}

function cubeOf(view: View, three: Three, every: number): Omit<Cube, 'open'> {
  const { study, placed } = view;
  const sides = three.map((k): Side3 => {
    const { name, maximize } = study.objectives[k]!;
    return { name: `${name} ${maximize ? '↑' : '↓'}`, ...rangeOf(view, k) };
  }) as unknown as Cube['sides'];
  const share = (i: number, k: number) => {
    const { low, high } = sides[k]!;
    return Math.min(1, Math.max(0, (study.value(i, three[k]!)! - low) / (high - low)));
  };
  const dot = (front: boolean) => (i: number): Dot => ({ trial: i, at: [0, 1, 2].map((k) => share(i, k)) as unknown as Point3, look: study.look(i), front });
  const members = new Set(view.front);
  const others = placed.filter((i, k) => k % every === 0 && !members.has(i) && view.shown(i));
  return { sides, dots: [...Array.from(others, dot(false)), ...view.front.filter(view.shown).map(dot(true))], text: study.summary };
}
