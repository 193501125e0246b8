// Every pair of objectives against each other.
import { countAxis, linearAxis, percentAxis } from '../chart/axis.ts';
import type { Picture, Side, Surface } from '../chart/chart.ts';
import { legend } from '../chart/legend.ts';
import { drawBest, drawMarks, type Marks } from '../chart/marks.ts';
import { valueRange, type Range } from '../chart/range.ts';
import { colour } from '../chart/theme.ts';
import { figure, grid, note } from '../dom/node.ts';
import { floats, those } from '../study/arrays.ts';
import type { View } from '../study/view.ts';
import { known, percent, plural } from '../text/format.ts';
import { card, type Actions, type Card } from './card.ts';
import { spotsOf } from './spots.ts';

export const frontier = (actions: Actions): Card => card({
  id: 'frontier', heading: 'Pareto front', wide: ({ study }) => study.objectives.length > 2,
  shows: ({ study }) => study.objectives.length > 1 && study.all.some((i) => study.trials.values.some((v) => known(v[i]))),
  draw: (view, charts) => {
    const { placed } = view;
    if (placed.length === 0) return [note('No trial is complete yet.')];
    const pairs = view.study.objectives.flatMap((_, a, all) => all.slice(a + 1).map((_, k) => [a, a + 1 + k] as const));
    const sides = view.study.objectives.map((_, k) => side(view, k));
    const pictures = pairs.map(([a, b]) => charts.show(`${a} ${b}`, pair(view, a, b, sides, actions)));
    const dominated = view.findings?.frontier?.dominated ?? [];
    return [
      pictures.length > 1 ? grid(340, ...pictures) : pictures[0], legend(view.study, placed, 'Pareto front'),
      dominated.length ? figure('Share of the box of observed values that the front dominates', charts.show('dominated', progress(dominated))) : null,
    ];
  },
});

/** The range of an objective over all that are placed. */
export const rangeOf = ({ study, placed }: View, k: number): Range =>
  valueRange(floats(placed.length, (n) => study.value(placed[n]!, k)!), linearAxis, study.objectives[k]!.maximize);

function side(view: View, k: number): Side {
  const { name, maximize } = view.study.objectives[k]!;
  return { axis: linearAxis, ...rangeOf(view, k), label: `${name} (${maximize ? 'higher' : 'lower'} is better)` };
}

function pair(view: View, a: number, b: number, sides: readonly Side[], { open }: Actions): Picture {
  const { study } = view;
  const value = (k: number) => (i: number) => study.value(i, k)!;
  const at = (trials: ArrayLike<number>) => spotsOf(trials, (i) => i, value(a), value(b));
  const spots = at(those(view.placed, view.shown));
  const members = [...view.front].sort((p, q) => value(a)(p) - value(a)(q));
  return {
    name: `${study.objectives[b]!.name} against ${study.objectives[a]!.name}: ${plural(members.length, 'trial')} on the Pareto front`,
    x: sides[a]!, y: sides[b]!, height: 340,
    spots: { ...spots, text: study.summary, open },
    paint: (surface) => {
      drawMarks(surface, study, spots);
      if (study.objectives.length === 2) drawStairs(surface, at(members), study.objectives[0]!.maximize);
      drawMembers(surface, at(members.filter(view.shown)));
    },
  };
}

function drawMembers({ context, toX, toY, unit }: Surface, { x, y, trial }: Marks) {
  context.fillStyle = colour('best');
  for (let k = 0; k < trial.length; k++) {
    context.beginPath();
    context.arc(toX(x[k]!), toY(y[k]!), 4 * unit, 0, 7);
    context.fill();
  }
}

/** The border of what the front dominates. */
function drawStairs({ context, toX, toY, unit }: Surface, { x, y, trial }: Marks, maximize: boolean) {
  context.strokeStyle = colour('best');
  context.lineWidth = 1.6 * unit;
  context.beginPath();
  for (let k = 0; k < trial.length; k++) {
    if (k === 0) context.moveTo(toX(x[k]!), toY(y[k]!));
    else if (maximize) context.lineTo(toX(x[k - 1]!), toY(y[k]!));
    else context.lineTo(toX(x[k]!), toY(y[k - 1]!));
    context.lineTo(toX(x[k]!), toY(y[k]!));
  }
  context.stroke();
}

/** How much of the box between the best and worst values the front dominated after each trial. */
function progress(dominated: readonly number[]): Picture {
  const places = dominated.map((_, k) => k + 1);
  return {
    name: `Dominated share after ${plural(dominated.length, 'trial')}: ${percent(dominated.at(-1)!)}`,
    x: { axis: countAxis, low: 0, high: places.length * 1.01, label: 'trials ended' },
    y: { axis: percentAxis, low: 0, high: dominated.reduce((a, b) => Math.max(a, b), 0) * 1.08 || 1, ticks: 3 },
    height: 150,
    paint: (surface) => drawBest(surface, places, dominated),
  };
}
