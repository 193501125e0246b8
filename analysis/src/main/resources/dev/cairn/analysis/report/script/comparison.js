// Puts the page of a comparison together.
function comparisonHeader() {
  const goal = `${objective.maximize ? 'maximize' : 'minimize'} ${objective.name}`;
  const equal = shared > 0 ? `at equal compute, ${amount(shared)}: as much as ${studies[leastUsed].study} used, the least of all` : 'nothing has been used yet';
  const tiles = everyStudy.map((s) => tile(known(atEqual(s)) ? number(atEqual(s), 5) : 'none', studyName(s)));
  return [node('h1', {}, heading()), node('p', { class: 'soft' }, `${goal} · ${equal}`), node('div', { class: 'tiles' }, ...tiles)];
}

const atEqual = (s) => studies[s].after.at(-1);
const heading = () => (studies.length > 4 ? `${studies.length} studies` : studies.map((study) => study.study).join(', '));

function studiesSection() {
  return section('studies', 'Studies', { wide: true, render: drawStudies });
}

function drawStudies(body) {
  const heads = [['study', 'text'], ['sampler', 'text'], ...(page.fidelity ? [['scheduler', 'text']] : []), ['trials', ''],
    [page.fidelity ? `used (${page.fidelity})` : 'ended', ''], ['time', ''], ['best', ''], ...marks.map((mark) => [`after ${number(mark)}`, ''])];
  const rows = studies.map((study, s) => [
    studyName(s), algorithmText(study.sampler), ...(page.fidelity ? [algorithmText(study.scheduler)] : []), study.trials.toLocaleString('en'),
    number(study.used), seconds(study.seconds), number(study.best, 5) || 'none', ...study.after.map((value) => number(value, 5) || 'none'),
  ]);
  body.append(plainTable(heads, rows), node('p', { class: 'note' }, counting()));
}

function counting() {
  const what = page.fidelity
    ? `Every report counts when it came, and all that trials used of ${page.fidelity}, those that run, were stopped or failed among them.`
    : 'Trials count as they end, those that were stopped or failed among them.';
  return `After so much compute, the best ${objective.name} so far. ${what} Where a study has constraints, only complete feasible trials have a value.`;
}

function settingsSection() {
  const shown = everyStudy.filter((s) => studies[s].settings);
  if (shown.length === 0) return null;
  return section('settings', 'Best settings', { wide: true, render: (body) => drawSettings(body, shown) });
}

function drawSettings(body, shown) {
  const paths = [...new Set(shown.flatMap((s) => studies[s].columns.map((column) => column.path)))];
  const value = (study, path) => {
    const { columns, settings } = study;
    const k = columns.findIndex((column) => column.path === path);
    const moved = movedTo(study, path);
    return k < 0 ? '' : `${setting(columns[k], settings[k])}${known(moved) ? ` → ${number(moved, 5)}` : ''}`;
  };
  const rows = paths.map((path) => [path, ...shown.map((s) => value(studies[s], path))]).filter((row) => row.slice(1).some((text) => text !== ''));
  const found = ['found in', ...shown.map((s) => foundIn(studies[s].course))];
  const heads = [['', 'text'], ...shown.map((s) => [studyName(s), ''])];
  body.append(plainTable(heads, [found, ...rows]));
  if (rows.flat().some((text) => text.includes(' → '))) body.append(node('p', { class: 'note' }, 'An arrow leads from what was chosen to where training had moved it.'));
}

const foundIn = ({ trial, at }) => `trial ${trial.at(-1)}${page.fidelity && known(at.at(-1)) ? ` at ${number(at.at(-1))}` : ''}`;

function startComparison() {
  document.getElementById('header').append(...comparisonHeader());
  const cards = [coursesSection(), studiesSection(), settingsSection(), schedulesSection()].filter(known);
  document.getElementById('main').append(...cards.map((c) => c.card));
  const redraw = () => cards.forEach((card) => card.redraw());
  dark.addEventListener('change', redraw);
  redraw();
  document.documentElement.dataset.ready = 'true';
}

startComparison();
