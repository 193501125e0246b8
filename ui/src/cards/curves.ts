// Values on the way, one line a trial.
import { linearAxis, logAxis, type Scale } from '../chart/axis.ts';
import type { Picture, Surface } from '../chart/chart.ts';
import { legend } from '../chart/legend.ts';
import { valueRange } from '../chart/range.ts';
import { colour } from '../chart/theme.ts';
import { check } from '../dom/controls.ts';
import { note } from '../dom/node.ts';
import type { Curve } from '../study/findings.ts';
import type { Look } from '../study/study.ts';
import type { View } from '../study/view.ts';
import { number, plural } from '../text/format.ts';
import { card, type Actions, type Card } from './card.ts';

export function curves(actions: Actions): Card {
  const options: { x: boolean | null; y: boolean } = { x: null, y: false };
  const logX = check('log x', (on) => { options.x = on; self.redraw(); });
  const logY = check('log y', (on) => { options.y = on; self.redraw(); });
  const self = card({
    id: 'curves', heading: 'Intermediate values', controls: [logX.element, logY.element],
    shows: ({ findings }) => findings?.findings.some((f) => f.curves.length) ?? false,
    draw: (view, charts) => {
      const all = view.finding!.curves;
      if (all.length === 0) return [note('No trial reported this objective on the way.')];
      const wanted = options.x ?? (view.study.facts.fidelity !== undefined && all.some(([, at]) => at.at(-1)! / at[0]! >= 20));
      logX.show(wanted);
      const x = wanted && all.every(([, at]) => at[0]! > 0) ? logAxis : linearAxis;
      const y = options.y && all.every(([, , values]) => values.every((v) => v > 0)) ? logAxis : linearAxis;
      const shown = all.filter(([i]) => view.shown(i));
      return [charts.show('curves', drawing(view, all, shown, x, y, actions)), legend(view.study, shown.map(([i]) => i), 'best')];
    },
  });
  return self;
}

function drawing(view: View, all: readonly Curve[], shown: readonly Curve[], axisX: Scale, axisY: Scale, { open }: Actions): Picture {
  const { study } = view;
  const unitName = study.facts.fidelity ?? 'step';
  const points = shown.flatMap(([i, at, values]) => at.map((a, k) => ({ i, a, v: values[k]! })));
  const low = axisX.to(all.reduce((least, [, at]) => Math.min(least, at[0]!), Infinity))!;
  const high = axisX.to(all.reduce((most, [, at]) => Math.max(most, at.at(-1)!), -Infinity))!;
  const margin = high > low ? 0.01 * (high - low) : 1;
  return {
    name: `Intermediate values of ${view.goal.name} of ${plural(all.length, 'trial')}`,
    x: { axis: axisX, low: low - margin, high: high + margin, label: study.facts.steps ? `cost of ${unitName}` : unitName },
    y: { axis: axisY, ...valueRange(all.flatMap(([, , v]) => v), axisY, view.goal.maximize), label: view.goal.name },
    height: 380,
    spots: {
      x: points.map(({ a }) => axisX.to(a)!), y: points.map(({ v }) => axisY.to(v)!), trial: points.map(({ i }) => i), open,
      text: (i, k) => `${study.summary(i).split('\n')[0]}\n${unitName} ${study.step(points[k]!.a)}: ${number(points[k]!.v)}`,
    },
    paint: (surface) => paintCurves(surface, view, shown, axisX, axisY),
  };
}

function paintCurves({ context, toX, toY, unit }: Surface, view: View, shown: readonly Curve[], axisX: Scale, axisY: Scale) {
  const paths = new Map<Look | 'best', Path2D>();
  for (const [i, at, values] of shown) {
    const kind = i === view.best ? 'best' : view.study.look(i);
    let path = paths.get(kind);
    if (!path) paths.set(kind, (path = new Path2D()));
    trail(path, at.map((a) => toX(axisX.to(a)!)), values.map((v) => toY(axisY.to(v)!)), unit);
  }
  const rank = (kind: Look | 'best') => (kind === 'pruned' ? 0 : kind === 'best' ? 2 : 1);
  for (const [kind, path] of [...paths].sort(([a], [b]) => rank(a) - rank(b))) {
    context.globalAlpha = kind === 'best' ? 1 : Math.max(0.08, Math.min(0.7, 60 / shown.length));
    context.lineWidth = (kind === 'best' ? 2.6 : 1.2) * unit;
    context.strokeStyle = colour(kind);
    context.stroke(path);
  }
  context.globalAlpha = 1;
}

/** A line that begins with a dot, so that one of a single point is seen, too. */
function trail(path: Path2D, xs: readonly number[], ys: readonly number[], unit: number) {
  xs.forEach((x, k) => {
    const y = ys[k]!;
    if (k > 0) path.lineTo(x, y);
    else {
      path.moveTo(x, y);
      path.arc(x, y, 0.8 * unit, 0, 7);
      path.moveTo(x, y);
    }
  });
}
