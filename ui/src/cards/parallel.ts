// One line a trial through an axis for each objective, constraint and parameter; drag along axes to pick trials.
import { columnAxis, linearAxis, type Tick } from '../chart/axis.ts';
import { rampLegend } from '../chart/ramp.ts';
import { valueRange } from '../chart/range.ts';
import { roundSteps } from '../chart/ticks.ts';
import { node, note } from '../dom/node.ts';
import { floats } from '../study/arrays.ts';
import type { Maybe } from '../study/facts.ts';
import type { View } from '../study/view.ts';
import { count, known, number, plural } from '../text/format.ts';
import { card, type Actions, type Card } from './card.ts';
import { INACTIVE, type Lines, type ParallelAxis } from './parallel-lines.ts';
import { ParallelPlot } from './parallel-plot.ts';
import { noise } from './spots.ts';

const MOST_AXES = 12;
/** More lines than that are a surface of one colour. */
const MOST_LINES = 3000;

export function parallel({ pick }: Actions): Card {
  const clear = node('button', { id: 'clear-brushes', hidden: true, onclick: () => plot.clear() }, 'Clear the choice');
  const status = node('span', { class: 'note', id: 'brushed', role: 'status' });
  let sizes = [0, 0] as readonly [number, number];
  const report = () => {
    const picked = plot.picked(sizes[0]);
    clear.hidden = picked === null;
    status.textContent = picked === null ? '' : `${count(picked.reduce((n, on) => n + on, 0))} of ${count(sizes[1])} picked`;
    return picked;
  };
  const plot = new ParallelPlot(() => pick(report()));
  let made: { readonly view: View; readonly lines: Lines } | null = null;
  return card({
    id: 'parallel', heading: 'Parallel coordinates', wide: true, controls: [status, clear],
    shows: ({ study }) => study.all.some((i) => study.trials.values.some((v) => known(v[i]))),
    draw: (view, charts) => {
      if (!made || made.view.study !== view.study || made.view.finding !== view.finding || made.view.objective !== view.objective) made = { view, lines: linesOf(view) };
      const { lines } = made;
      sizes = [view.study.count, lines.trial.length];
      if (lines.trial.length === 0) return [note('No trial is complete yet.')];
      plot.show(lines, `Parallel coordinates of ${plural(lines.trial.length, 'trial')}`);
      report();
      const [worst, best] = [lines.trial[0]!, lines.trial[lines.trial.length - 1]!].map((i) => view.value(i)!);
      return [
        node('div', { class: 'bar' }, rampLegend(worst!, best!), node('span', { class: 'note' }, `${view.goal.name}, by rank`)),
        charts.place('parallel', plot), note(explanation(view, lines)),
      ];
    },
  });
}

function explanation({ study }: View, { trial, every }: Lines): string {
  const hidden = study.columns.length - MOST_AXES;
  return [
    'Drag along an axis to pick a range, click it to drop the range; all pictures and the table follow.',
    'With the keyboard: left and right choose an axis, up and down move a range, + and - widen it, Delete drops it.',
    'A line below an axis means the parameter is inactive.',
    ...(every > 1 ? [`Of ${count(trial.length)} lines one in ${every} is drawn, evenly by rank; all are picked from.`] : []),
    ...(hidden > 0 ? [`The ${hidden} least important parameters are left out.`] : []),
  ].join(' ');
}

/** Evaluated trials from the worst to the best. */
function linesOf(view: View): Lines {
  const { study } = view;
  const sign = view.goal.maximize ? 1 : -1;
  const values = study.trials.values[view.objective]!;
  const trial = view.measured.toSorted((a, b) => sign * (values[a]! - values[b]!));
  return { trial, axes: axesOf(view, trial), every: Math.ceil(trial.length / MOST_LINES) };
}

function axesOf(view: View, trial: Int32Array): ParallelAxis[] {
  const { study } = view;
  const shown = view.ranked.slice(0, MOST_AXES).toSorted((a, b) => a - b);
  return [
    ...study.objectives.map((o, k) => measured(trial, o.name, study.trials.values[k]!, o.maximize)),
    ...study.constraints.map((name, k) => measured(trial, `${name} ≤ 0`, study.trials.constraints[k]!, false)),
    ...shown.map((k) => searched(view, trial, k)),
  ];
}

function measured(trial: Int32Array, name: string, values: readonly Maybe[], maximize: boolean): ParallelAxis {
  const { low, high } = valueRange(floats(trial.length, (k) => values[trial[k]!] ?? NaN), linearAxis, maximize);
  const at = (v: Maybe | undefined) => (known(v) ? Math.min(1, Math.max(0, (v - low) / (high - low))) : INACTIVE);
  return { name, at: floats(trial.length, (k) => at(values[trial[k]!])), ticks: (n) => roundSteps(low, high, n).map((v): Tick => [at(v), number(v, 3)]) };
}

function searched({ study }: View, trial: Int32Array, k: number): ParallelAxis {
  const column = study.columns[k]!;
  const axis = columnAxis(column);
  const cells = column.levels <= 16 ? column.levels : 0;
  const at = (i: number) => {
    const unit = axis.to(study.raw(i, k));
    return unit === null ? INACTIVE : cells ? unit + (0.4 * noise(i, 0)) / cells : unit;
  };
  return { name: column.path, at: floats(trial.length, (n) => at(trial[n]!)), ticks: (n) => axis.ticks(0, 1, n) };
}
