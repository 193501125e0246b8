// Which slot of which session ran what, when. Long idle times are cut.
import type { Picture } from '../chart/chart.ts';
import { lookText } from '../chart/legend.ts';
import { squeezed, timeAxis, type Squeezed } from '../chart/squeeze.ts';
import { colour } from '../chart/theme.ts';
import { node, note } from '../dom/node.ts';
import type { Look } from '../study/study.ts';
import type { View } from '../study/view.ts';
import { plural, seconds } from '../text/format.ts';
import { card, type Actions, type Card } from './card.ts';

export const timeline = (actions: Actions): Card => card({
  id: 'timeline', heading: 'Timeline of the workers', wide: true,
  shows: ({ findings }) => (findings?.timeline.trial.length ?? 0) > 0,
  draw: (view, charts) => {
    const { slots, trial } = view.findings!.timeline;
    const time = squeezed(view.findings!.timeline);
    const cut = time.cuts.reduce((sum, c) => sum + c.to - c.from, 0);
    const many = time.cuts.length !== 1;
    const notes = [`${plural(new Set(slots).size, 'session')}; slots are reconstructed from the times.`];
    if (cut) notes.push(`${plural(time.cuts.length, 'idle time')} (${seconds(cut)} in all) ${many ? 'are' : 'is'} cut short: the shaded ${many ? 'gaps' : 'gap'}.`);
    return [charts.show('timeline', drawing(view, time, actions)), legend([...new Set(trial.map(view.study.look))]), note(notes.join(' '))];
  },
});

function drawing(view: View, time: Squeezed, { open }: Actions): Picture {
  const { slots, trial, slot, from, to } = view.findings!.timeline;
  const bars = trial.map((_, k) => k).filter((k) => view.shown(trial[k]!));
  return {
    name: `Timeline of ${plural(trial.length, 'trial')} on ${plural(slots.length, 'slot')}`,
    x: { axis: timeAxis(time), low: 0, high: time.end * 1.005 || 1, label: 'since the first trial began', ticks: 10 },
    y: { axis: { ticks: () => slots.map((_, s) => [-s, `slot ${s + 1}`] as const).reverse() }, low: -slots.length + 0.4, high: 0.6 },
    height: 80 + 26 * Math.min(slots.length, 24),
    spots: {
      x: bars.map((k) => time.shift((from[k]! + to[k]!) / 2)), y: bars.map((k) => -slot[k]!), trial: bars.map((k) => trial[k]!),
      text: view.study.timed, open,
    },
    paint: ({ context, toX, toY, unit, box }) => {
      const thick = Math.max(2 * unit, Math.min(18 * unit, Math.abs(toY(0) - toY(1)) * 0.7));
      for (const k of bars) {
        const x = toX(time.shift(from[k]!));
        const width = Math.max(1.2 * unit, toX(time.shift(to[k]!)) - x);
        context.fillStyle = colour(view.study.look(trial[k]!));
        context.fillRect(x, toY(-slot[k]!) - thick / 2, width > 4 * unit ? width - unit : width, thick);
      }
      context.fillStyle = colour('grid');
      for (const cut of time.cuts) context.fillRect(toX(time.shift(cut.from)), box.top, toX(time.shift(cut.to)) - toX(time.shift(cut.from)), box.height);
    },
  };
}

function legend(looks: readonly Look[]) {
  const square = (look: Look) => node('i', { class: 'square', style: `background: var(--${look})` });
  return node('ul', { class: 'legend' }, ...looks.map((look) => node('li', {}, square(look), lookText(look))));
}
