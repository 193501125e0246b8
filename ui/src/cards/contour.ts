// The surrogate's mean over two parameters.
import { columnAxis } from '../chart/axis.ts';
import type { Picture, Surface } from '../chart/chart.ts';
import { drawHalo, trace, type Marks } from '../chart/marks.ts';
import { rampLegend } from '../chart/ramp.ts';
import { drawImage, drawLevels, surfaceImage, type Grid } from '../chart/surface.ts';
import { select } from '../dom/controls.ts';
import { node, note } from '../dom/node.ts';
import { those } from '../study/arrays.ts';
import type { Contour } from '../study/findings.ts';
import type { View } from '../study/view.ts';
import { known } from '../text/format.ts';
import { card, type Actions, type Card } from './card.ts';
import { jittered, spotsOf } from './spots.ts';

interface Axes {
  x: number;
  y: number;
}

export function contour(actions: Actions): Card {
  const axes: Axes = { x: -1, y: -1 };
  const x = select('x', (k) => { axes.x = k; self.redraw(); });
  const y = select('y', (k) => { axes.y = k; self.redraw(); });
  const self = card({
    id: 'contour', heading: 'Contour', controls: [x.element, y.element],
    shows: ({ findings }) => findings?.findings.some((f) => f.contours.length) ?? false,
    draw: (view, charts) => {
      const { contours } = view.finding!;
      if (contours.length === 0) return [note('Needs more complete trials.')];
      const shown = choose(axes, contours);
      const named = (columns: readonly number[]) => columns.map((k) => [k, view.study.columns[k]!.path] as const);
      x.offer(named([...new Set(contours.flatMap((c) => [c.first, c.second]))]), axes.x);
      y.offer(named(partners(contours, axes.x)), axes.y);
      const values = shown.first === axes.x ? shown.values : transposed(shown.values);
      const [low, high] = [Math.min(...values.flat()), Math.max(...values.flat())];
      const [worst, top] = view.goal.maximize ? [low, high] : [high, low];
      const share = (v: number) => (worst === top ? 0.5 : (v - worst) / (top - worst));
      return [
        node('div', { class: 'bar' }, rampLegend(worst, top)),
        charts.show('contour', drawing(view, axes, values, surfaceImage(values, share), [low, high], actions)),
        note(`Mean ${view.evidenceName} of the surrogate over all other parameters; circles are trials, the ringed one the best.`),
      ];
    },
  });
  return self;
}

const partners = (contours: readonly Contour[], a: number) =>
  [...new Set(contours.filter((c) => c.first === a || c.second === a).map((c) => (c.first === a ? c.second : c.first)))];

/** The contour of the chosen axes; where there is none, the axes move to one that there is. */
function choose(axes: Axes, contours: readonly Contour[]): Contour {
  const having = () => contours.find((c) => (c.first === axes.x && c.second === axes.y) || (c.first === axes.y && c.second === axes.x));
  if (!partners(contours, axes.x).length) [axes.x, axes.y] = [contours[0]!.first, contours[0]!.second];
  if (!having()) axes.y = partners(contours, axes.x)[0]!;
  return having()!;
}

const transposed = (values: Grid): Grid => values[0]!.map((_, i) => values.map((row) => row[i]!));

function drawing(view: View, { x, y }: Axes, values: Grid, image: HTMLCanvasElement, [low, high]: readonly [number, number], { open }: Actions): Picture {
  const { study } = view;
  const [columnX, columnY] = [study.columns[x]!, study.columns[y]!];
  const [axisX, axisY] = [columnAxis(columnX), columnAxis(columnY)];
  const shown = those(view.evidence.trial, (i) => known(study.raw(i, x)) && known(study.raw(i, y)) && view.shown(i));
  const spots = spotsOf(shown, (i) => i, (i) => jittered(columnX, x, axisX.to(study.raw(i, x))!, i), (i) => jittered(columnY, y, axisY.to(study.raw(i, y))!, i));
  const smooth = !columnX.labels && !columnY.labels;
  const winner = shown.indexOf(view.best);
  return {
    name: `${view.evidenceName} over ${columnX.path} and ${columnY.path}`,
    x: { axis: axisX, low: 0, high: 1, label: columnX.path },
    y: { axis: axisY, low: 0, high: 1, label: columnY.path },
    height: 320,
    spots: { ...spots, text: study.summary, open },
    paint: (surface) => {
      drawImage(surface, image, smooth);
      if (smooth) drawLevels(surface, values, low, high);
      drawSpots(surface, spots);
      if (winner >= 0) drawHalo(surface, surface.toX(spots.x[winner]!), surface.toY(spots.y[winner]!));
    },
  };
}

/** Circles that are seen on any colour of the ramp. */
export function drawSpots({ context, toX, toY, unit }: Surface, spots: Marks) {
  const path = new Path2D();
  const many = spots.trial.length > 1500;
  for (let k = 0; k < spots.trial.length; k++) trace(path, 'disc', toX(spots.x[k]!), toY(spots.y[k]!), (many ? 1.3 : 2.6) * unit);
  context.fillStyle = 'rgb(255 255 255 / .75)';
  context.strokeStyle = 'rgb(0 0 0 / .7)';
  context.lineWidth = 0.9 * unit;
  context.globalAlpha = many ? 0.5 : 1;
  context.fill(path);
  context.stroke(path);
  context.globalAlpha = 1;
}
