// The value over each parameter, with the surrogate's mean.
import { columnAxis, linearAxis, logAxis, type Scale } from '../chart/axis.ts';
import type { Picture, Surface } from '../chart/chart.ts';
import { legend } from '../chart/legend.ts';
import { drawMarks } from '../chart/marks.ts';
import { spreadWide, valueRange, type Range } from '../chart/range.ts';
import { colour } from '../chart/theme.ts';
import { check } from '../dom/controls.ts';
import { figure, node, note } from '../dom/node.ts';
import { places } from '../study/arrays.ts';
import type { Slice } from '../study/findings.ts';
import type { View } from '../study/view.ts';
import { known, plural, setting } from '../text/format.ts';
import { card, type Actions, type Card } from './card.ts';
import { jittered, spotsOf } from './spots.ts';

const MOST = 8;
const FEW_MORE = 4; // not worth a button

interface Setup {
  readonly view: View;
  readonly y: Range & { readonly axis: Scale };
}

export function slices(actions: Actions): Card {
  const options: { every: boolean; log: boolean | null } = { every: false, log: null };
  const log = check('log', (on) => { options.log = on; self.redraw(); });
  const self = card({
    id: 'slices', heading: 'Slices', wide: true, controls: [log.element],
    shows: ({ study }) => study.all.some((i) => study.trials.values.some((v) => known(v[i]))),
    draw: (view, charts) => {
      const { study, ranked } = view;
      const { trial, value: found } = view.evidence;
      const wanted = options.log ?? spreadWide(found, view.goal.maximize);
      log.show(wanted);
      if (found.length === 0) return [note('No trial has a value of this objective yet.')];
      const axis = wanted && found.every((v) => v > 0) ? logAxis : linearAxis;
      const setup = { view, y: { axis, ...valueRange(found, axis, view.goal.maximize) } };
      const every = options.every || ranked.length <= MOST + FEW_MORE;
      const figures = (every ? ranked : ranked.slice(0, MOST)).filter((k) => trial.some((i) => known(study.raw(i, k))))
        .map((k) => figure(study.columns[k]!.path, charts.show(String(k), drawing(setup, k, actions))));
      const means = view.finding?.slices.length ? ['mean of the surrogate over all other parameters'] : [];
      return [
        node('div', { class: 'grid' }, ...figures), legend(study, trial, ...means),
        known(view.finding?.evidence.at) ? note(`Values are ${view.evidenceName}, which ${plural(found.length, 'trial')} reached; few were run in full.`) : null,
        every ? null : node('button', { onclick: () => { options.every = true; self.redraw(); } }, `Show all ${ranked.length} parameters`),
      ];
    },
  });
  return self;
}

function drawing({ view, y }: Setup, k: number, { open }: Actions): Picture {
  const { study } = view;
  const column = study.columns[k]!;
  const axis = columnAxis(column);
  const slice = view.finding?.slices.find((s) => s.column === k);
  const { trial, value } = view.evidence;
  const active = places(trial.length, (n) => view.shown(trial[n]!) && known(study.raw(trial[n]!, k)));
  const spots = spotsOf(active, (n) => trial[n]!, (n) => jittered(column, k, axis.to(study.raw(trial[n]!, k))!, trial[n]!), (n) => y.axis.to(value[n]!)!);
  return {
    name: `${view.evidenceName} over ${column.path}`,
    x: { axis, low: -0.02, high: 1.02, ticks: 5 },
    y: { ...y, ticks: 4 },
    height: 210,
    spots: { ...spots, open, text: (i) => `${study.summary(i)}\n${column.path}: ${setting(column, study.raw(i, k))}` },
    paint: (surface) => {
      drawMarks(surface, study, spots);
      if (slice) drawMean(surface, slice, y.axis, column.levels === slice.at.length);
    },
  };
}

function drawMean({ context, toX, toY, unit }: Surface, { at, values }: Slice, axis: Scale, steps: boolean) {
  context.strokeStyle = colour('best');
  context.lineWidth = 2.2 * unit;
  context.beginPath();
  const half = 0.4 / at.length;
  at.forEach((x, k) => {
    const y = toY(axis.to(values[k]!) ?? NaN);
    if (steps) {
      context.moveTo(toX(x - half), y);
      context.lineTo(toX(x + half), y);
    } else if (k === 0) context.moveTo(toX(x), y);
    else context.lineTo(toX(x), y);
  });
  context.stroke();
}
