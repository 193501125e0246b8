// What the surrogate expects anywhere in the space: heat maps of its mean and its doubt, sliders, the region near the best.
import { columnAxis } from '../chart/axis.ts';
import type { Picture, Side } from '../chart/chart.ts';
import { Charts } from '../chart/charts.ts';
import { rampLegend } from '../chart/ramp.ts';
import { drawImage, drawLevels, surfaceImage, type Grid } from '../chart/surface.ts';
import { select } from '../dom/controls.ts';
import { fill } from '../dom/fill.ts';
import { figure, node, note, tile, type Child } from '../dom/node.ts';
import type { Column, Facts, Maybe } from '../study/facts.ts';
import { bestOf } from '../study/best.ts';
import { Study } from '../study/study.ts';
import { known, number, percent, setting } from '../text/format.ts';
import { get, post, url } from './api.ts';
import { placed, type Axes } from './axes.ts';
import { button, heading, why, type Shell, type Shown } from './page.ts';
import { address } from './route.ts';
import type { Prediction, Region, Response } from './shapes.ts';
import { Turns } from './turns.ts';

const STEPS = 1000;
const PAUSE = 60;

export function explore(shell: Shell, name: string): Shown {
  const element = node('div', { id: 'explore' }, note('Reading the study …'));
  const charts = new Charts();
  const turns = new Turns();
  const open = turns.next();
  void get<Facts>(url('studies', name, 'page')).then(
    (facts) => { if (open()) fill(element, page(shell, name, new Study(facts), charts, turns)); },
    (error) => fill(element, [note(why(error))]));
  const close = () => {
    turns.next();
    charts.close();
  };
  return { element, close };
}

function page(shell: Shell, name: string, study: Study, charts: Charts, turns: Turns): Child[] {
  const path = (what: string) => url('studies', name, what);
  const back = node('a', { href: address('study', name) }, 'Back to the study');
  if (!study.all.some(study.counts) || study.columns.length === 0) {
    return [node('section', { class: 'wide' }, heading(`Explore ${name}`, back), note('Needs trials with values first.'))];
  }
  const start = Math.max(0, bestOf(study, 0));
  const row: Maybe[] = study.columns.map((column, k) => study.raw(start, k) ?? middle(column));
  let objective = 0;
  let axes: Axes = [0, study.columns.length > 1 ? 1 : -1, -1];

  const expected = node('div', { class: 'tiles', id: 'expected' });
  const maps = node('div', { class: 'body', id: 'maps' });
  const nearby = node('div', { class: 'body', id: 'region' });
  const sliders = study.columns.map((column, k) => slider(column, row[k]!, (raw) => { row[k] = raw; moved(); }));

  const predict = async (newest: () => boolean) => {
    const [answer] = await post<readonly Prediction[]>(path('predict'), { rows: [row] });
    if (!newest()) return;
    fill(expected, study.objectives.map(({ name: goal }) => {
      const { mean, deviation } = answer!.values[goal]!;
      return tile(`${number(mean)} ± ${number(2 * deviation, 2)}`, `expected ${goal}`);
    }));
  };
  const draw = async (newest: () => boolean) => {
    const [first, second, third] = axes;
    const at = third < 0 ? [null] : levels(study.columns[third]!);
    const grids = await Promise.all(at.map((raw) => post<Response>(path('response'), {
      objective: study.objectives[objective]!.name,
      parameters: second < 0 ? [first] : [first, second],
      row: raw === null ? row : row.map((old, k) => (k === third ? raw : old)),
      points: second < 0 ? 80 : 40,
    })));
    if (!newest()) return;
    const { maximize } = study.objectives[objective]!;
    const all = grids.flatMap((grid) => grid.mean.flat());
    const [low, high] = [Math.min(...all), Math.max(...all)];
    const doubt = Math.max(...grids.flatMap((grid) => grid.deviation.flat()));
    const chosen = { first: study.columns[first]!, second: second < 0 ? null : study.columns[second]!, row, places: [first, second] as const };
    charts.draw(() => grids.map((grid, k) => {
      const title = third < 0 ? '' : `${study.columns[third]!.path} = ${setting(study.columns[third]!, at[k])}`;
      return second < 0 ? line(charts, chosen, grid)
        : node('div', { class: 'pair' },
          figure(`Mean ${study.objectives[objective]!.name}${title && `, ${title}`}`, charts.show(`mean-${k}`, heat(chosen, grid.mean, maximize ? low : high, maximize ? high : low, pick))),
          figure(`Its doubt${title && `, ${title}`}`, charts.show(`doubt-${k}`, heat(chosen, grid.deviation, doubt, 0, pick))));
    }), (drawn) => fill(maps, [
      second < 0 ? null : node('div', { class: 'bar' }, rampLegend(maximize ? low : high, maximize ? high : low), rampLegend(doubt, 0, '(certain)')),
      ...drawn, note(`A random forest over ${grids[0]!.trials} trials; the cross is where the sliders stand. Click a map to move there.`),
    ]));
  };
  const pick = (u: number, v: number) => {
    const [first, second] = axes;
    sliders[first]!.move(u);
    if (second >= 0) sliders[second]!.move(v);
  };
  const fail = (error: unknown) => shell.say(why(error), true);
  const moved = () => {
    const newest = turns.next();
    setTimeout(() => { if (newest()) void Promise.all([predict(newest), draw(newest)]).catch(fail); }, PAUSE);
  };
  const near = async () => {
    const asked = objective;
    const region = await post<Region>(path('region'), { objective: study.objectives[asked]!.name, within: 0.01 });
    if (asked !== objective) return;
    fill(nearby, regionOf(study, objective, region, (to) => { study.columns.forEach((column, k) => known(to[k]) && sliders[k]!.move(columnAxis(column).to(to[k])!)); }));
  };
  const enqueue = () => void shell.try(async () => {
    const [answer] = await post<readonly Prediction[]>(path('predict'), { rows: [row] });
    await post(path('enqueue'), { configuration: answer!.configuration, note: 'from the dashboard' });
    shell.say('These settings are tried next.');
  });

  const columns = study.columns.map((column, k) => [k, column.path] as const);
  const chooser = (label: string, at: 0 | 1 | 2) => select(label, (k) => {
    axes = placed(axes, at, k);
    offer();
    moved();
  });
  const [x, y, z] = [chooser('x', 0), chooser('y', 1), chooser('side by side', 2)];
  const offer = () => {
    x.offer(columns, axes[0]);
    y.offer([[-1, 'none'], ...columns], axes[1]);
    z.offer([[-1, 'none'], ...columns], axes[2]);
  };
  const goal = select('Objective', (k) => {
    objective = k;
    moved();
    void near().catch(fail);
  });
  offer();
  goal.offer(study.objectives.map((o, k) => [k, o.name] as const), 0);
  moved();
  void near().catch(fail);
  return [
    node('section', { class: 'wide' }, heading(`Explore ${name}`, back), expected,
      node('div', { class: 'bar' }, node('div', { class: 'bar' }, ...(study.objectives.length > 1 ? [goal.element] : []), x.element, y.element, z.element), button('Try these settings', enqueue, { class: 'primary' }))),
    node('section', { class: 'wide split' },
      node('div', {}, node('h2', {}, 'Settings'), ...sliders.map((s) => s.element)), maps),
    node('section', { class: 'wide' },
      node('div', { class: 'bar' }, node('h2', {}, 'Within 1 % of the best'), button('Compute again', () => void near().catch(fail))), nearby),
  ];
}

const middle = (column: Column): number => nearest(column, columnAxis(column).from(0.5));

/** A raw number that the column has. */
function nearest(column: Column, raw: number): number {
  if (column.labels) return Math.min(column.labels.length - 1, Math.max(0, Math.round(raw)));
  return column.whole ? Math.round(raw) : raw;
}

/** A few values of a column, from low to high. */
function levels(column: Column): number[] {
  if (column.labels) return column.labels.map((_, k) => k).slice(0, 4);
  const axis = columnAxis(column);
  return [...new Set([0.1, 0.5, 0.9].map((u) => nearest(column, axis.from(u))))];
}

interface Slider {
  readonly element: HTMLElement;
  move(unit: number): void;
}

function slider(column: Column, raw: number, change: (raw: number) => void): Slider {
  const axis = columnAxis(column);
  const value = node('output', {}, setting(column, raw));
  const input = node('input', { type: 'range', min: 0, max: STEPS, 'aria-label': column.path, oninput: () => move(Number(input.value) / STEPS) });
  input.value = String(Math.round((axis.to(raw) ?? 0.5) * STEPS));
  const move = (unit: number) => {
    const next = nearest(column, axis.from(Math.min(1, Math.max(0, unit))));
    input.value = String(Math.round(Math.min(1, Math.max(0, unit)) * STEPS));
    value.textContent = setting(column, next);
    change(next);
  };
  return { element: node('label', { class: 'slider' }, node('span', {}, column.path), input, value), move };
}

interface Chosen {
  readonly first: Column;
  readonly second: Column | null;
  readonly row: readonly Maybe[];
  readonly places: readonly [number, number];
}

const side = (column: Column): Side => ({ axis: columnAxis(column), low: 0, high: 1, label: column.path });

function heat({ first, second, row, places }: Chosen, values: Grid, worst: number, best: number, pick: (u: number, v: number) => void): Picture {
  const share = (v: number) => (worst === best ? 0.5 : (v - worst) / (best - worst));
  const image = surfaceImage(values, share);
  const [u, v] = [columnAxis(first).to(row[places[0]]!) ?? 0.5, columnAxis(second!).to(row[places[1]]!) ?? 0.5];
  return {
    name: `${first.path} and ${second!.path}, from ${number(worst)} to ${number(best)}`,
    x: side(first), y: side(second!), height: 300,
    paint: (surface) => {
      drawImage(surface, image, !first.labels && !second!.labels);
      drawLevels(surface, values, Math.min(worst, best), Math.max(worst, best));
      cross(surface, u, v);
      const { canvas } = surface.context;
      canvas.parentElement!.onclick = (event) => {
        const box = canvas.getBoundingClientRect();
        const scale = canvas.width / box.width;
        const px = (event.clientX - box.left) * scale;
        const py = (event.clientY - box.top) * scale;
        pick((px - surface.toX(0)) / (surface.toX(1) - surface.toX(0)), (py - surface.toY(0)) / (surface.toY(1) - surface.toY(0)));
      };
    },
  };
}

function cross({ context, toX, toY, unit }: Parameters<Picture['paint']>[0], u: number, v: number) {
  const [x, y, r] = [toX(u), toY(v), 8 * unit];
  for (const [colour, width] of [['#000', 4], ['#fff', 2]] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width * unit;
    context.beginPath();
    context.moveTo(x - r, y);
    context.lineTo(x + r, y);
    context.moveTo(x, y - r);
    context.lineTo(x, y + r);
    context.stroke();
  }
}

/** One parameter: the mean as a line, two deviations as a band. */
function line(charts: Charts, { first }: Chosen, { x, mean, deviation }: Response): HTMLElement {
  const axis = columnAxis(first);
  const [m, d] = [mean[0]!, deviation[0]!];
  const low = Math.min(...m.map((v, k) => v - 2 * d[k]!));
  const high = Math.max(...m.map((v, k) => v + 2 * d[k]!));
  return charts.show('line', {
    name: `Along ${first.path}`,
    x: side(first),
    y: { axis: { ticks: (from, to, n) => Array.from({ length: n + 1 }, (_, k) => from + ((to - from) * k) / n).map((v) => [v, number(v, 3)] as const) }, low, high: high > low ? high : low + 1 },
    height: 320,
    paint: ({ context, toX, toY, unit }) => {
      const at = x.map((raw) => toX(axis.to(raw)!));
      context.beginPath();
      m.forEach((v, k) => context.lineTo(at[k]!, toY(v + 2 * d[k]!)));
      for (let k = m.length - 1; k >= 0; k--) context.lineTo(at[k]!, toY(m[k]! - 2 * d[k]!));
      context.fillStyle = 'rgb(86 180 233 / .3)';
      context.fill();
      context.beginPath();
      m.forEach((v, k) => context.lineTo(at[k]!, toY(v)));
      context.strokeStyle = '#0072b2';
      context.lineWidth = 2 * unit;
      context.stroke();
    },
  });
}

function regionOf(study: Study, objective: number, region: Region, go: (row: readonly Maybe[]) => void): Child[] {
  const text = (column: Column, [from, to]: readonly [number, number]) => (from === to ? setting(column, from) : `${setting(column, from)} to ${setting(column, to)}`);
  const bars = region.parameters.map(({ column, ranges, share }) => {
    const axis = columnAxis(study.columns[column]!);
    const part = ([from, to]: readonly [number, number]) => {
      const [a, b] = [axis.to(from) ?? 0, axis.to(to) ?? 1];
      return node('i', { style: `left: ${100 * a}%; width: ${Math.max(1, 100 * (b - a))}%` });
    };
    return node('div', { class: 'extent' }, node('span', {}, study.columns[column]!.path), node('div', { class: 'range' }, ...ranges.map(part)),
      node('span', { class: 'note' }, `${ranges.map((range) => text(study.columns[column]!, range)).join(', ')} (${percent(share)})`));
  });
  const goal = study.objectives[objective]!;
  const chips = region.samples.slice(0, 8).map(({ row, mean, deviation }) => button(`${number(mean)} ± ${number(2 * deviation, 2)}`, () => go(row), { title: 'Move the sliders there' }));
  return [
    note(`Where ${goal.name} is expected ${goal.maximize ? 'at least' : 'at most'} ${number(region.threshold)}: ${region.share > 0 ? percent(region.share) : 'less than 0.1 %'} of the space.`),
    ...bars, node('div', { class: 'bar chips' }, ...chips),
  ];
}
