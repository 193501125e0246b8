// One study, live.
import { allCards } from '../cards/all.ts';
import { Deck } from '../cards/deck.ts';
import { states, subtitle, tiles } from '../cards/header.ts';
import { arrange, links } from '../cards/layout.ts';
import { select } from '../dom/controls.ts';
import { fill } from '../dom/fill.ts';
import { node, note } from '../dom/node.ts';
import type { Facts, Trials } from '../study/facts.ts';
import type { Findings } from '../study/findings.ts';
import { located } from '../study/located.ts';
import { Study } from '../study/study.ts';
import { View } from '../study/view.ts';
import { get, url } from './api.ts';
import { controls } from './controls.ts';
import { listen } from './events.ts';
import { kept, merged } from './merge.ts';
import { notes } from './notes.ts';
import { button, why, type Shell, type Shown } from './page.ts';
import { address } from './route.ts';
import type { Whole } from './shapes.ts';
import { Aside, showTrial } from './trial.ts';

type Derived = Findings & { readonly version: number; readonly number: readonly number[] };

const FINDINGS_PAUSE = 5_000;

export function studyPage(shell: Shell, name: string): Shown {
  const path = (...more: readonly string[]) => url('studies', name, ...more);
  let facts: Facts | null = null;
  let study: Study | null = null;
  let derived: Derived | null = null;
  let objective = 0;
  let picked: Uint8Array | null = null;
  let closed = false;

  const aside = new Aside(shell);
  const cards = allCards({
    open: (i) => { if (study) showTrial(shell, study, i, aside); },
    pick: (chosen) => { picked = chosen; draw(); },
  });
  const deck = new Deck(cards);
  const control = controls(shell, name, () => void guarded(whole));
  const noted = notes(shell, name);
  const chooser = select('Objective', (k) => { objective = k; draw(); });
  const about = node('p', { class: 'soft' });
  const figures = node('div', {});
  const nav = node('nav', { class: 'bar', 'aria-label': 'Sections' });
  const exports = node('div', { class: 'bar exports' },
    node('a', { href: address('explore', name) }, 'Explore the space'), button('Compare trials', () => { if (study) aside.show(study); }));
  const head = node('header', { class: 'head' }, node('div', { class: 'bar apart' }, node('h1', {}, name), control.element), about, figures, exports, nav);
  const main = node('main', {}, ...cards.map((card) => card.element), noted.element);
  const element = node('div', { id: 'study' }, head, main);

  const draw = () => {
    if (!study || closed) return;
    picked = kept(picked, study.count);
    const findings = derived && located(derived, derived.number, study);
    const view = new View(study, findings, objective, picked);
    about.textContent = subtitle(study);
    fill(figures, [tiles(view), states(study)]);
    if (study.objectives.length > 1) chooser.offer(study.objectives.map((o, k) => [k, o.name]), objective);
    deck.show(view, () => {
      arrange(cards);
      fill(nav, [links(cards), study!.objectives.length > 1 ? chooser.element : null]);
      document.documentElement.dataset['ready'] = 'true';
    });
  };
  const show = (next: Facts) => {
    facts = next;
    study = new Study(next);
    draw();
  };

  const whole = once(async () => {
    const now = await get<Whole>(path());
    control.show(now);
    noted.show(now.notes);
  });
  const changes = once(async () => {
    if (!facts) {
      show(await get<Facts>(path('page')));
    } else {
      const { version, start, trials } = await get<{ version: number; start: number; trials: Trials }>(`${path('page')}?changed=${facts.version}`);
      if (trials.number.length) show(merged(facts, version, start, trials));
      else facts = { ...facts, version };
    }
    later();
  });
  const derive = once(async () => {
    if (!facts || derived?.version === facts.version) return;
    derived = await get<Derived>(path('findings'));
    draw();
  });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const later = () => { waiting ??= setTimeout(() => { waiting = undefined; void guarded(derive); }, derived ? FINDINGS_PAUSE : 0); };
  const guarded = async (deed: () => Promise<void>) => {
    try {
      if (!closed) await deed();
    } catch (error) {
      if (!facts) fill(main, [note(why(error))]);
      else shell.say(why(error), true);
    }
  };

  const connected = (heard: boolean) => {
    shell.connected(heard);
    if (heard) void guarded(whole); // what was said of the study meanwhile is not said again
  };
  const quiet = listen(path('events'), ({ event }) => void guarded(event === 'study' ? whole : changes), connected);
  void guarded(whole);
  void guarded(changes);
  return {
    element,
    close: () => {
      closed = true;
      clearTimeout(waiting);
      quiet();
      deck.close();
    },
  };
}

/** Does not begin again before it has ended; asked meanwhile, it is done once more after that. */
function once(deed: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  const run = async (): Promise<void> => {
    if (running) {
      again = true;
      return running;
    }
    try {
      do {
        again = false;
        await (running = deed());
      } while (again);
    } finally {
      running = null;
    }
  };
  return run;
}
