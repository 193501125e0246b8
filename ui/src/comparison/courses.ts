// The best so far of each study, over what it used or over time.
import { card, type Card } from '../cards/card.ts';
import { linearAxis, logAxis, logSecondsAxis, secondsAxis, type Scale } from '../chart/axis.ts';
import type { Picture, Surface } from '../chart/chart.ts';
import { spreadWide, wholeRange } from '../chart/range.ts';
import { colour } from '../chart/theme.ts';
import { check, select } from '../dom/controls.ts';
import { note } from '../dom/node.ts';
import { known, number, seconds } from '../text/format.ts';
import { amount, places, strokeStudy, studyColour, studyLegend, unitOf, type Compared, type Comparison } from './studies.ts';

const BY = [['used', 'compute'], ['seconds', 'time']] as const;

interface Axes {
  readonly field: 'used' | 'seconds';
  readonly x: Scale;
  readonly y: Scale;
}

export function courses(): Card<Comparison> {
  const options: { by: number; x: boolean; y: boolean | null } = { by: 0, x: false, y: null };
  const by = select('by', (k) => { options.by = k; self.redraw(); });
  const logX = check('log x', (on) => { options.x = on; self.redraw(); });
  const logY = check('log y', (on) => { options.y = on; self.redraw(); });
  const controls = [by.element, logX.element, logY.element];
  const self = card<Comparison>({ id: 'courses', heading: 'Best so far', wide: true, controls, draw: (comparison, charts) => {
    const { studies, objective, shared } = comparison;
    by.offer(BY.map(([, name], k) => [k, name]), options.by);
    const wanted = options.y ?? spreadWide(studies.flatMap((study) => study.course.best), objective.maximize);
    logY.show(wanted);
    const shown = places(comparison).filter((s) => studies[s]!.course.best.length);
    if (shown.length === 0) return [note('No study has a value yet.')];
    const positive = shown.every((s) => studies[s]!.course.best.every((v) => v > 0));
    const axes: Axes = {
      field: BY[options.by]![0],
      x: options.by === 0 ? (options.x ? logAxis : linearAxis) : (options.x ? logSecondsAxis : secondsAxis),
      y: wanted && positive ? logAxis : linearAxis,
    };
    return [
      charts.show('courses', drawing(comparison, shown, axes, options.x)),
      studyLegend(comparison, shown, ...(options.by === 0 ? [`the vertical line is equal compute, ${amount(comparison, shared)}`] : [])),
      wanted && !positive ? note('A logarithmic axis needs positive values.') : null,
    ];
  } });
  return self;
}

function drawing(comparison: Comparison, shown: readonly number[], axes: Axes, logX: boolean): Picture {
  const { studies, objective } = comparison;
  const { field, x, y } = axes;
  const of = shown.map((s) => studies[s]!);
  const end = Math.max(...of.map((study) => study[field])) || 1;
  const begin = Math.min(...of.flatMap((study) => study.course[field].filter((v) => v > 0)), end);
  const left = logX ? Math.log10(begin) - 0.02 : 0;
  const right = x.to(end)!;
  const points = shown.flatMap((s) => studies[s]!.course.best.map((_, k) => ({ s, k })));
  return {
    name: `Best ${objective.name} so far by ${field === 'used' ? 'compute' : 'time'}: ${of.map(({ study, best }) => `${study} ${number(best)}`).join(', ')}`,
    x: { axis: x, low: left, high: right + 0.01 * (right - left || 1), label: field === 'used' ? unitOf(comparison) : 'since the first trial began', ticks: 10 },
    y: { axis: y, ...rangeOf(of, y, logX), label: objective.name },
    height: 380,
    spots: {
      x: points.map(({ s, k }) => x.to(studies[s]!.course[field][k]!) ?? left), y: points.map(({ s, k }) => y.to(studies[s]!.course.best[k]!)!),
      trial: points.map(({ s }) => s), text: (s, k) => textOf(comparison, studies[s]!, points[k]!.k),
    },
    paint: (surface) => {
      const { toX, toY } = surface;
      if (field === 'used') markShared(surface, toX(x.to(comparison.shared) ?? left));
      for (const s of shown) {
        const corners = stairs(studies[s]!, field).map(([a, v]) => [toX(x.to(a) ?? left), toY(y.to(v)!)] as const);
        strokeStudy(surface, s, corners);
        endOf(surface, corners.at(-1)!, s);
      }
    },
  };
}

/** The corners of a course: it stays at each value until the next comes, and at the last to its end. */
export function stairs(study: Compared, field: 'used' | 'seconds'): (readonly [number, number])[] {
  const { course } = study;
  const corners = course.best.flatMap((v, k): [number, number][] =>
    (k === 0 ? [[course[field][0]!, v]] : [[course[field][k]!, course.best[k - 1]!], [course[field][k]!, v]]));
  return [...corners, [study[field], course.best.at(-1)!]];
}

/** From the best of all to where the slowest study stood after a tenth of equal compute, or at first where that is shown large. */
function rangeOf(studies: readonly Compared[], axis: Scale, logX: boolean) {
  const early = ({ after, course }: Compared) => (logX ? null : after[0]) ?? course.best[0]!;
  return wholeRange(studies.flatMap((study) => [early(study), study.best!]), axis);
}

function textOf(comparison: Comparison, { study, course }: Compared, k: number): string {
  const { fidelity, objective } = comparison;
  const where = known(course.at[k]) && fidelity ? ` at ${fidelity} ${number(course.at[k])}` : '';
  return [study, `${objective.name}: ${number(course.best[k], 5)}`, `trial ${course.trial[k]}${where}`,
    `after ${amount(comparison, course.used[k]!)}, ${seconds(course.seconds[k])}`].join('\n');
}

function markShared({ context, unit, box }: Surface, x: number) {
  context.fillStyle = colour('soft');
  context.fillRect(x - unit / 2, box.top, unit, box.height);
}

function endOf({ context, unit }: Surface, [x, y]: readonly [number, number], s: number) {
  context.fillStyle = colour(studyColour(s));
  context.beginPath();
  context.arc(x, y, 3.6 * unit, 0, 2 * Math.PI);
  context.fill();
}
