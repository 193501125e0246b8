// Each constraint over the trials; what is above 0 is infeasible.
import { linearAxis } from '../chart/axis.ts';
import type { Picture, Surface } from '../chart/chart.ts';
import { drawMarks } from '../chart/marks.ts';
import { valueRange } from '../chart/range.ts';
import { colour } from '../chart/theme.ts';
import { figure, grid, note } from '../dom/node.ts';
import type { View } from '../study/view.ts';
import { known } from '../text/format.ts';
import { card, type Actions, type Card } from './card.ts';
import { spotsOf } from './spots.ts';

export const constraints = (actions: Actions): Card => card({
  id: 'constraints', heading: 'Constraints',
  shows: ({ study }) => study.constraints.length > 0 && study.all.some(study.evaluated),
  draw: (view, charts) => {
    const { study } = view;
    const figures = study.constraints.map((name, c) => {
      const measured = study.all.filter((i) => study.evaluated(i) && known(study.trials.constraints[c]![i]));
      const violating = measured.filter((i) => study.trials.constraints[c]![i]! > 0).length;
      const heading = `${name}: ${violating} of ${measured.length} violate it`;
      return figure(heading, measured.length ? charts.show(name, drawing(view, c, measured, actions)) : null);
    });
    return [grid(300, ...figures), note('The shaded part is infeasible. Rings are trials that violate any constraint.')];
  },
});

function drawing({ study, shown }: View, c: number, measured: readonly number[], { open }: Actions): Picture {
  const value = (i: number) => study.trials.constraints[c]![i]!;
  const spots = spotsOf(measured.filter(shown), (i) => i, (i) => Math.abs(study.trials.number[i]!), value);
  const range = valueRange(measured.map(value), linearAxis, false);
  const margin = 0.08 * (Math.max(0, range.high) - Math.min(0, range.low));
  const last = measured.reduce((most, i) => Math.max(most, Math.abs(study.trials.number[i]!)), 0);
  return {
    name: `${study.constraints[c]} over the trials, feasible at most 0`,
    x: { axis: linearAxis, low: -0.5, high: last + 0.5, label: 'trial' },
    y: { axis: linearAxis, low: Math.min(range.low, -margin), high: Math.max(range.high, margin) },
    height: 230,
    spots: { ...spots, text: study.summary, open },
    paint: (surface) => {
      shadeInfeasible(surface);
      drawMarks(surface, study, spots);
    },
  };
}

function shadeInfeasible({ context, toY, unit, box }: Surface) {
  context.globalAlpha = 0.13;
  context.fillStyle = colour('infeasible');
  context.fillRect(box.left, box.top, box.width, toY(0) - box.top);
  context.globalAlpha = 1;
  context.strokeStyle = colour('infeasible');
  context.lineWidth = 1.2 * unit;
  context.beginPath();
  context.moveTo(box.left, toY(0));
  context.lineTo(box.left + box.width, toY(0));
  context.stroke();
}
