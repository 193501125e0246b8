// How much each parameter matters, by two methods over the whole space, and around the best trial.
import { node, note, type Child } from '../dom/node.ts';
import type { Importance } from '../study/findings.ts';
import type { View } from '../study/view.ts';
import { known, percent, plural } from '../text/format.ts';
import { card, type Card } from './card.ts';

const MOST = 12;

export function importance(): Card {
  let every = false;
  const self = card({
    id: 'importance', heading: 'Importance of the parameters',
    shows: ({ study, finding }) => finding !== null && study.all.some((i) => study.trials.values.some((v) => known(v[i]))),
    draw: (view) => {
      const { fanova, ped, local, ranked } = view.finding!;
      const [hasFanova, hasPed] = [fanova.main.length > 0, ped.main.length > 0];
      if (!hasFanova && !hasPed) return [note(`Importance needs at least eight complete trials whose values differ; there are ${fanova.trials}.`)];
      const most = Math.max(...fanova.total, ...ped.main, ...local, 1e-9);
      const rows = (every ? ranked : ranked.slice(0, MOST)).flatMap((k) => [
        node('div', { class: 'name' }, view.study.columns[k]!.path),
        node('div', {}, hasFanova ? fanovaBar(fanova.main[k]!, fanova.total[k]!, most) : null, hasPed ? pedBar(ped.main[k]!, most) : null, local.length ? localBar(local[k]!, most) : null),
      ]);
      const more = ranked.length > MOST && !every ? node('button', { onclick: () => { every = true; self.redraw(); } }, `Show all ${ranked.length}`) : null;
      return [node('div', { class: 'shares' }, ...rows), legend(hasFanova, hasPed, local.length > 0), more, rests(view, fanova, ped), interactions(view, fanova)];
    },
  });
  return self;
}

/** A bar of parts, each with the share of the longest that it takes, and what is written behind. */
export function shareBar(parts: readonly (readonly [string, number])[], text: string, label: string) {
  const fill = parts.map(([kind, share]) => node('i', { class: kind, style: `flex: none; width: ${100 * share}%` }));
  return node('div', { class: 'share', title: label }, node('span', { class: 'fill' }, ...fill, node('span', { class: 'behind' }, text)));
}

function fanovaBar(main: number, total: number, most: number) {
  const more = Math.max(0, total - main);
  const seen = more >= 0.005;
  return shareBar([['', main / most], ...(seen ? [['more', more / most] as const] : [])],
    seen ? `${percent(main)} +${percent(more)}` : percent(main), `fANOVA: ${percent(main)} alone, ${percent(total)} with interactions`);
}

const pedBar = (share: number, most: number) => shareBar([['ped', share / most]], percent(share), `PED-ANOVA: ${percent(share)}`);

const localBar = (share: number, most: number) => shareBar([['local', share / most]], percent(share), `around the best trial: ${percent(share)}`);

function legend(hasFanova: boolean, hasPed: boolean, hasLocal: boolean) {
  const entry = (kind: string, text: string) => node('li', {}, node('i', { class: `square ${kind}` }), text);
  return node('ul', { class: 'legend', style: 'margin: 10px 0 4px' },
    hasFanova ? entry('', 'fANOVA: variance explained alone') : null,
    hasFanova ? entry('more', 'and together with others') : null,
    hasPed ? entry('ped', 'PED-ANOVA: what sets the best tenth apart') : null,
    hasLocal ? entry('local', 'local: what varies around the best trial') : null);
}

function rests({ finding, evidenceName }: View, fanova: Importance, ped: Importance): Child {
  const behind = known(finding!.evidence.at) ? `${evidenceName} of ${plural(fanova.trials, 'trial')}` : plural(fanova.trials, 'complete trial');
  const parts = [fanova.main.length ? `fANOVA rests on ${behind}` : null, ped.main.length ? `PED-ANOVA on ${plural(ped.trials, 'trial')}` : null];
  return note(`${parts.filter(known).join(', ')}.${fanova.trials < 30 ? ' With so few, take the shares as a hint.' : ''}`);
}

function interactions({ study }: View, { pairs }: Importance): Child {
  const strong = pairs.filter(([, , share]) => share >= 0.02).slice(0, 3);
  const words = strong.map(([a, b, share]) => `${study.columns[a]!.path} with ${study.columns[b]!.path} (${percent(share)})`);
  return words.length ? note(`Strongest interactions: ${words.join(', ')}.`) : null;
}
