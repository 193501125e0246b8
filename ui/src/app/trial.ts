// One trial in full, with what can be done about it.
import { settingsOf } from '../cards/details.ts';
import { showDetails } from '../cards/details.ts';
import { node, plainTable } from '../dom/node.ts';
import type { Study } from '../study/study.ts';
import { known, number } from '../text/format.ts';
import { get, post, url } from './api.ts';
import { add } from './notes.ts';
import { button, type Shell } from './page.ts';

interface Full {
  readonly lineage: { readonly algorithm: string; readonly reason: string; readonly parent?: number };
  readonly reports: readonly Readonly<Record<string, number>>[];
}

/** The trials that were set aside to be compared, by number. */
export class Aside {
  private readonly numbers: number[] = [];

  constructor(private readonly shell: Shell) {}

  add(n: number) {
    if (!this.numbers.includes(n)) this.numbers.push(n);
    this.shell.say(`Trial ${n} is set aside; ${this.numbers.length} so far.`);
  }

  get count() { return this.numbers.length; }

  /** Shows them side by side. */
  show(study: Study) {
    const places = this.numbers.map((n) => study.place(n)).filter((i) => i >= 0);
    const names = [...study.objectives.map((o, k) => [o.name, (i: number) => number(study.value(i, k), 6)] as const),
      ...study.columns.map((c, k) => [c.path, (i: number) => settingsOf(study, i).find(([path]) => path === study.columns[k]!.path)?.[1] ?? ''] as const)];
    const rows = names.map(([name, value]) => [name, ...places.map(value)]);
    const dialog = node('dialog', { class: 'wide', 'aria-label': 'Trials side by side' });
    const clear = () => {
      this.numbers.length = 0;
      dialog.close();
    };
    dialog.append(node('div', { class: 'bar apart' }, node('h2', {}, 'Trials side by side'), node('div', { class: 'bar' }, button('Clear', clear), button('Close', () => dialog.close()))),
      plainTable([['', 'text'], ...places.map((i) => [study.title(i), ''] as const)], rows));
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }
}

export function showTrial(shell: Shell, study: Study, i: number, aside: Aside) {
  showDetails(study, i);
  const n = study.trials.number[i]!;
  if (n < 0) return;
  const dialog = document.querySelector<HTMLDialogElement>('#details')!;
  const path = (...more: readonly string[]) => url('studies', study.facts.study, 'trials', String(n), ...more);
  const tell = (what: string, done: string) => void shell.try(async () => {
    await post(path(what));
    shell.say(done);
    dialog.close();
  });
  const open = ['running', 'paused', 'stale'].includes(study.state(i));
  dialog.append(node('div', { class: 'bar actions' }, ...[
    button('Try again', () => tell('requeue', `The settings of trial ${n} are next.`)),
    open ? button('End it', () => tell('stop', `Trial ${n} has ended.`)) : null,
    open ? button('Pause it', () => tell('pause', `Trial ${n} is paused.`)) : null,
    open ? button('Resume it', () => tell('resume', `Trial ${n} goes on.`)) : null,
    button('Compare', () => aside.add(n)),
    button('Note', () => { dialog.close(); void add(shell, study.facts.study, n); }),
  ].filter(known)));
  void get<Full>(path()).then(({ reports }) => {
    if (!reports.length || !dialog.open) return;
    const names = Object.keys(reports[0]!).filter((name) => name !== 'seq');
    dialog.append(node('h3', { style: 'margin-top: 14px' }, 'Reports'),
      plainTable(names.map((name) => [name, ''] as const), reports.map((report) => names.map((name) => number(report[name])))));
  }, () => {});
}
