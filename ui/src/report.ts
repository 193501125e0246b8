// The page of a study.
import { allCards } from './cards/all.ts';
import { Deck } from './cards/deck.ts';
import { showDetails } from './cards/details.ts';
import { best, excerpt, states, statement, subtitle, tiles } from './cards/header.ts';
import { arrange, links } from './cards/layout.ts';
import { startTheme, themeSwitch } from './chart/theme.ts';
import { select } from './dom/controls.ts';
import { embedded, ready } from './dom/embedded.ts';
import { node } from './dom/node.ts';
import type { Facts } from './study/facts.ts';
import type { Findings } from './study/findings.ts';
import { Study } from './study/study.ts';
import { View } from './study/view.ts';
import { known } from './text/format.ts';

interface Page extends Facts, Findings {
  /** The best configuration as JSON. */
  readonly settings?: string;
}

function start(page: Page) {
  const study = new Study(page);
  let view = new View(study, page);
  const filter = new URLSearchParams(location.hash.slice(1)).get('filter') ?? '';
  const cards = allCards({ open: (i) => showDetails(study, i), pick: (picked) => show(view.with({ picked })) }, filter);
  const deck = new Deck(cards);
  const show = (next: View) => {
    view = next;
    deck.show(view);
  };
  const nav = node('nav', { class: 'bar', 'aria-label': 'Sections' }, ...chooser(study, (objective) => show(view.with({ objective }))), themeSwitch());
  document.getElementById('header')!.append(...[
    node('h1', {}, page.study), node('p', { class: 'soft' }, subtitle(study)), tiles(view), states(study),
    node('div', { class: 'first' }, ...[excerpt(study), best(view, page.settings), statement(study)].filter(known)), nav,
  ]);
  document.getElementById('main')!.append(...cards.map((card) => card.element));
  deck.show(view, () => {
    arrange(cards);
    nav.prepend(links(cards));
    ready();
  });
}

function chooser({ objectives }: Study, choose: (objective: number) => void): HTMLElement[] {
  if (objectives.length < 2) return [];
  const list = select('Objective', choose);
  list.offer(objectives.map((o, k) => [k, o.name]), 0);
  return [list.element];
}

startTheme();
start(embedded<Page>());
