// What the study is and what came of it.
function stateCounts() {
  const counts = new Map();
  for (const i of all) counts.set(look(i), (counts.get(look(i)) ?? 0) + 1);
  const entries = [...counts].map(([kind, n]) => node('li', {}, symbol(kind), `${n.toLocaleString('en')} ${NAMES[kind] ?? kind}`));
  return node('ul', { class: 'states', id: 'states' }, ...entries);
}

function subtitle() {
  const goals = objectives.map((o) => `${o.maximize ? 'maximize' : 'minimize'} ${o.name}`);
  const parts = [goals.join(', ')];
  if (constraints.length) parts.push(`subject to ${constraints.map((c) => `${c} ≤ 0`).join(', ')}`);
  parts.push(`sampler ${algorithmText(page.sampler)}`);
  if (page.scheduler.id !== 'none') parts.push(`scheduler ${algorithmText(page.scheduler)}`);
  if (page.fidelity) parts.push(`fidelity ${page.fidelity} up to ${place(page.fullFidelity)}`);
  if (known(page.seed)) parts.push(`seed ${page.seed}`);
  if (count && page.start > 0) parts.push(`began ${new Date(page.start).toISOString().slice(0, 16).replace('T', ' ')} UTC`);
  return parts.join(' · ');
}

function tiles() {
  const own = all.filter((i) => trials.number[i] >= 0);
  const shown = [tile(own.length.toLocaleString('en'), own.length === 1 ? 'trial' : 'trials')];
  if (objectives.length === 1 && known(page.best)) {
    const infeasible = violated(page.best);
    shown.push(tile(number(trials.values[0][page.best], 5), `${infeasible ? 'least violating' : 'best'} ${objectives[0].name} (trial ${trials.number[page.best]})`));
  } else if (objectives.length > 1) {
    shown.push(tile(String(page.frontier.members.length), 'trials on the Pareto front'));
    if (page.frontier.members.length) shown.push(tile(percent(page.frontier.dominated.at(-1)), 'of the observed box dominated'));
  }
  if (constraints.length) {
    const done = all.filter(evaluated);
    const feasible = done.filter((i) => !violated(i)).length;
    shown.push(tile(done.length ? percent(feasible / done.length) : '0 %', `of complete trials feasible (${feasible} of ${done.length})`));
  }
  const ends = own.map((i) => trials.ended[i] ?? trials.started[i]);
  const elapsed = ends.reduce((a, b) => Math.max(a, b), 0);
  shown.push(tile(own.length ? seconds(elapsed) : 'none', 'elapsed'));
  const worked = own.reduce((sum, i) => sum + (duration(i) ?? 0), 0);
  if (worked > 0) shown.push(tile(seconds(worked), 'spent in trials'));
  return node('div', { class: 'tiles' }, ...shown);
}

function best() {
  if (objectives.length > 1 || !known(page.best)) {
    const failed = all.filter((i) => stateOf(i) === 'failed').length;
    const none = count === 0 ? 'No trial has been started yet.' : failed === count ? 'Every trial failed; the reasons are below.' : 'No trial is complete yet.';
    return objectives.length > 1 && page.frontier.members.length ? null : node('p', { class: 'note', id: 'nothing' }, none);
  }
  const copy = node('button', { onclick: () => navigator.clipboard?.writeText(page.settings).then(() => { copy.textContent = 'Copied'; }) }, 'Copy as JSON');
  const heading = violated(page.best) ? 'Settings that violate least (no trial is feasible)' : 'Best settings';
  return node('section', { class: 'wide', id: 'best' },
    node('div', { class: 'bar' }, node('h2', {}, heading), copy), settingsList(page.best));
}

function excerpt() {
  if (!known(page.of)) return null;
  const [shown, total] = [count, page.of].map((n) => n.toLocaleString('en'));
  return node('p', { class: 'note', id: 'excerpt' }, `This page shows ${shown} of ${total} trials, evenly taken, and with them each that was best when it ended.`);
}

function statement() {
  if (!known(page.statement)) return null;
  const [promise, ...provided] = page.statement;
  return node('section', { class: 'wide', id: 'statement' },
    node('p', {}, promise), node('ul', {}, ...provided.map((text) => node('li', {}, text))));
}

function drawHeader() {
  document.getElementById('header').append(...[
    node('h1', {}, page.study), node('p', { class: 'soft' }, subtitle()), tiles(), stateCounts(),
    node('div', { style: 'margin-top: 14px' }, ...[excerpt(), best(), statement()].filter(known)),
  ]);
}
