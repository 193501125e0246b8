// What a comparison says in figures: the studies, and their best settings.
import { card, type Card } from '../cards/card.ts';
import { node, note, plainTable, tile, type Child } from '../dom/node.ts';
import { algorithmText, count, known, number, seconds, setting } from '../text/format.ts';
import { movedTo } from './schedules.ts';
import { amount, places, studyName, type Compared, type Comparison } from './studies.ts';

/** The studies by name, or how many they are. */
export function title({ studies }: Comparison): string {
  return studies.length > 4 ? `${studies.length} studies` : studies.map(({ study }) => study).join(', ');
}

/** What is compared, and the value of each study at equal compute. */
export function summary(comparison: Comparison): Child[] {
  const { studies, objective, shared } = comparison;
  const least = studies.find((study) => study.used === shared)?.study;
  const equal = shared > 0 ? `at equal compute, ${amount(comparison, shared)}: as much as ${least} used, the least of all` : 'nothing has been used yet';
  const tiles = places(comparison).map((s) => tile(number(studies[s]!.after.at(-1), 5) || 'none', studyName(comparison, s)));
  return [
    node('p', { class: 'soft' }, `${objective.maximize ? 'maximize' : 'minimize'} ${objective.name} · ${equal}`), node('div', { class: 'tiles' }, ...tiles),
  ];
}

export const studies = (): Card<Comparison> => card<Comparison>({ id: 'studies', heading: 'Studies', wide: true, draw: (comparison) => {
  const { fidelity, marks } = comparison;
  const heads: (readonly [string, string])[] = [['study', 'text'], ['sampler', 'text'], ...(fidelity ? [['scheduler', 'text']] as const : []), ['trials', ''],
    [fidelity ? `used (${fidelity})` : 'ended', ''], ['time', ''], ['best', ''], ...marks.map((mark) => [`after ${number(mark)}`, ''] as const)];
  const rows = comparison.studies.map((study, s) => [
    studyName(comparison, s), algorithmText(study.sampler), ...(fidelity ? [algorithmText(study.scheduler)] : []), count(study.trials),
    number(study.used), seconds(study.seconds), number(study.best, 5) || 'none', ...study.after.map((value) => number(value, 5) || 'none'),
  ]);
  return [plainTable(heads, rows), note(counting(comparison))];
} });

function counting({ fidelity, objective }: Comparison): string {
  const what = fidelity
    ? `Every report counts when it came, and all that trials used of ${fidelity}, those that run, were stopped or failed among them.`
    : 'Trials count as they end, those that were stopped or failed among them.';
  return `After so much compute, the best ${objective.name} so far. ${what} Where a study has constraints, only complete feasible trials have a value.`;
}

const withBest = (comparison: Comparison) => places(comparison).filter((s) => comparison.studies[s]!.settings);

export const settings = (): Card<Comparison> => card<Comparison>({
  id: 'settings', heading: 'Best settings', wide: true,
  shows: (comparison) => withBest(comparison).length > 0,
  draw: (comparison) => {
    const of = comparison.studies;
    const shown = withBest(comparison);
    const paths = [...new Set(shown.flatMap((s) => of[s]!.columns.map(({ path }) => path)))];
    const rows = paths.map((path) => [path, ...shown.map((s) => valueOf(of[s]!, path))]).filter(([, ...values]) => values.some((text) => text !== ''));
    const found = ['found in', ...shown.map((s) => foundIn(comparison, of[s]!))];
    const moved = rows.flat().some((text) => text.includes(' → '));
    return [
      plainTable([['', 'text'], ...shown.map((s) => [studyName(comparison, s), ''] as const)], [found, ...rows]),
      moved ? note('An arrow leads from what was chosen to where training had moved it.') : null,
    ];
  },
});

function valueOf(study: Compared, path: string): string {
  const k = study.columns.findIndex((column) => column.path === path);
  if (k < 0) return '';
  const moved = movedTo(study, path);
  return `${setting(study.columns[k]!, study.settings![k])}${known(moved) ? ` → ${number(moved, 5)}` : ''}`;
}

function foundIn({ fidelity }: Comparison, { course }: Compared): string {
  const at = course.at.at(-1);
  return `trial ${course.trial.at(-1)}${fidelity && known(at) ? ` at ${number(at)}` : ''}`;
}
