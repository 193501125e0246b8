// Every trial's value in the order they ended, and the best so far.
import { countAxis, linearAxis, logAxis, secondsAxis, type Scale } from '../chart/axis.ts';
import type { Picture } from '../chart/chart.ts';
import { legend } from '../chart/legend.ts';
import { drawBest, drawMarks } from '../chart/marks.ts';
import { spreadWide, valueRange } from '../chart/range.ts';
import { check, select } from '../dom/controls.ts';
import { note } from '../dom/node.ts';
import { floats, places, those } from '../study/arrays.ts';
import type { View } from '../study/view.ts';
import { known, number, plural } from '../text/format.ts';
import { card, type Actions, type Card } from './card.ts';
import { spotsOf } from './spots.ts';

const BY = [['trials ended', countAxis], ['full evaluations', linearAxis], ['time', secondsAxis]] as const;
const EVALUATIONS = 1;

interface Options {
  by: number;
  log: boolean | null;
}

export function history(actions: Actions): Card {
  const options: Options = { by: 0, log: null };
  const by = select('by', (k) => { options.by = k; self.redraw(); });
  const log = check('log', (on) => { options.log = on; self.redraw(); });
  const self = card({
    id: 'history', heading: 'History', wide: true, controls: [by.element, log.element],
    shows: ({ study }) => study.count > 0,
    draw: (view, charts) => {
      by.offer(BY.map(([name], k) => [k, name] as const).filter(([k]) => k !== EVALUATIONS || view.study.facts.fidelity), options.by);
      const wanted = options.log ?? spreadWide(found(view), view.goal.maximize);
      log.show(wanted);
      const { trial } = view.course;
      if (trial.length === 0) return [note('No trial has ended yet.')];
      if (!trial.some((i) => known(view.value(i)))) return [note(`${plural(trial.length, 'trial')} ended, none with a value.`)];
      const scale = wanted && positive(view) ? logAxis : linearAxis;
      const { picture, beyond } = drawing(view, options.by, scale, actions);
      const notes = [
        ...(beyond ? [`${plural(beyond, 'value')} beyond the axis ${beyond === 1 ? 'is' : 'are'} drawn at its edge.`] : []),
        ...(wanted && scale !== logAxis ? ['A logarithmic axis needs positive values.'] : []),
        'Drag to zoom, double-click to zoom out, click a trial for its settings.',
      ];
      return [charts.show('history', picture), legend(view.study, trial, 'best so far'), note(notes.join(' '))];
    },
  });
  return self;
}

/** Values of evaluated trials. */
const found = (view: View) => floats(view.measured.length, (k) => view.value(view.measured[k]!)!);

const positive = (view: View) => found(view).every((v) => v > 0);

/** Where each trial of the course stands; for full evaluations only those that they are told of. */
function standing({ course, finding }: View, by: number): (number | null)[] {
  if (by !== EVALUATIONS) return by === 0 ? course.trial.map((_, k) => k + 1) : [...course.seconds];
  const told = finding?.convergence;
  const used = new Map(told?.trial.map((i, k) => [i, told.evaluations[k]!]));
  return course.trial.map((i) => used.get(i) ?? null);
}

function drawing(view: View, by: number, axis: Scale, { open }: Actions): { picture: Picture; beyond: number } {
  const { study, course: { trial, best } } = view;
  const x = standing(view, by);
  const values = view.measured.length ? found(view) : trial.map(view.value);
  const { low, high } = valueRange(values, axis, view.goal.maximize);
  const bad = view.goal.maximize ? low : high;
  const at = (v: number | null) => (known(v) ? axis.to(v) ?? bad : bad);
  const placed = places(trial.length, (k) => known(x[k]));
  const spots = spotsOf(those(placed, (k) => view.shown(trial[k]!)), (k) => trial[k]!, (k) => x[k]!, (k) => at(view.value(trial[k]!)));
  const end = x[placed.at(-1) ?? -1] ?? 1;
  const picture: Picture = {
    name: `History of ${view.goal.name}: ${plural(trial.length, 'trial')}, best ${number(best.at(-1))}`,
    x: { axis: BY[by]![1], low: 0, high: (end || 1) * 1.01, label: BY[by]![0], ticks: 10 },
    y: { axis, low, high, label: view.goal.name },
    height: 340,
    spots: { ...spots, text: study.summary, open },
    paint: (surface) => {
      drawMarks(surface, study, spots);
      drawBest(surface, Array.from(placed, (k) => x[k]!), Array.from(placed, (k) => (known(best[k]) ? axis.to(best[k]) : null)));
    },
  };
  const outside = (v: number | null) => known(v) && (at(v) > high || at(v) < low);
  const beyond = those(placed, (k) => outside(view.value(trial[k]!))).length;
  return { picture, beyond };
}
