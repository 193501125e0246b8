// How settings moved in the training of each study's best trial, and whatever else it reported on the way.
import { card, type Card } from '../cards/card.ts';
import { linearAxis, logAxis } from '../chart/axis.ts';
import type { Picture } from '../chart/chart.ts';
import { wholeRange } from '../chart/range.ts';
import { figure, grid, note } from '../dom/node.ts';
import type { Column } from '../study/facts.ts';
import { known, number } from '../text/format.ts';
import { places, strokeStudy, studyLegend, unitOf, type Compared, type Comparison } from './studies.ts';

const SETTING = 'at '; // what a report says a setting was goes by this and the setting's name

interface Line {
  readonly at: readonly number[];
  readonly values: readonly number[];
}

const namesOf = ({ studies }: Comparison) => [...new Set(studies.flatMap(({ schedules = [] }) => schedules.map(({ name }) => name)))].sort();

export const schedules = (): Card<Comparison> => card<Comparison>({
  id: 'schedules', heading: 'Schedules of the best trials', wide: true,
  shows: (comparison) => namesOf(comparison).length > 0,
  draw: (comparison, charts) => {
    const names = namesOf(comparison);
    const figures = names.map((name) => figure(name, charts.show(name, drawing(comparison, name))));
    const shown = places(comparison).filter((s) => names.some((name) => lineOf(comparison.studies[s]!, name)));
    const settings = names.some((name) => name.startsWith(SETTING));
    return [grid(300, ...figures), studyLegend(comparison, shown), settings ? note('A level line is a setting that stayed as it was chosen.') : null];
  },
});

/** What a study's best trial reported by a name; of a setting that it kept, its value from beginning to end. */
export function lineOf(study: Compared, name: string): Line | null {
  const reported = study.schedules?.find((schedule) => schedule.name === name);
  const kept = settingOf(study, name)?.value;
  if (reported || !known(kept)) return reported ?? null;
  return { at: [0, study.course.at.at(-1) ?? 0], values: [kept, kept] };
}

/** Where a setting was when the best value came, if the trial moved it. */
export function movedTo({ schedules = [], course }: Compared, path: string): number | undefined {
  const schedule = schedules.find(({ name }) => name === SETTING + path);
  return schedule?.values[schedule.at.findLastIndex((at) => at <= (course.at.at(-1) ?? 0))];
}

function settingOf({ columns, settings }: Compared, name: string): { readonly column: Column; readonly value: number | null } | null {
  const k = settings && name.startsWith(SETTING) ? columns.findIndex(({ path, labels }) => path === name.slice(SETTING.length) && !labels) : -1;
  return k < 0 ? null : { column: columns[k]!, value: settings![k]! };
}

function drawing(comparison: Comparison, name: string): Picture {
  const { studies } = comparison;
  const unitName = unitOf(comparison);
  const lines = places(comparison).map((s) => ({ s, line: lineOf(studies[s]!, name) })).filter((l): l is { s: number; line: Line } => (l.line?.at.length ?? 0) > 0);
  const values = lines.flatMap(({ line }) => line.values);
  const searched = studies.map((study) => settingOf(study, name)).find(known);
  const axis = searched?.column.scale === 'log' && values.every((v) => v > 0) ? logAxis : linearAxis;
  const points = lines.flatMap(({ s, line }) => line.at.map((at, k) => ({ s, at, value: line.values[k]! })));
  return {
    name: `${name} over ${unitName}: ${lines.map(({ s, line }) => `${studies[s]!.study} ends at ${number(line.values.at(-1))}`).join(', ')}`,
    x: { axis: linearAxis, low: 0, high: points.reduce((most, { at }) => Math.max(most, at), 0) * 1.02, label: unitName },
    y: { axis, ...wholeRange(values, axis) },
    height: 230,
    spots: {
      x: points.map(({ at }) => at), y: points.map(({ value }) => axis.to(value)!), trial: points.map(({ s }) => s),
      text: (s, k) => `${studies[s]!.study}\n${unitName} ${number(points[k]!.at)}: ${number(points[k]!.value)}`,
    },
    paint: (surface) => lines.forEach(({ s, line }) =>
      strokeStudy(surface, s, line.at.map((at, k) => [surface.toX(at), surface.toY(axis.to(line.values[k]!)!)] as const))),
  };
}
