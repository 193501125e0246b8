// What stopping early did: who came to each rung and went on, what it saved, and how well the rungs agree.
function stoppingSection() {
  const { rungs, repeated, stages } = page.stopping;
  if (!rungs && !repeated && !stages) return null;
  return section('stopping', 'Early stopping', { render: drawStopping });
}

function drawStopping(body) {
  const { rungs, saved, repeated, evaluations, stages } = page.stopping;
  if (rungs) {
    body.append(node('p', { id: 'saved' }, node('b', {}, percent(saved)), ' of what all trials in full would have taken was saved.'), rungTable(), rungLegend(), ...warnings());
  }
  if (repeated) body.append(node('p', { id: 'repeated' }, `Starting over took ${number(repeated, 3)} of ${number(evaluations, 3)} full evaluations: what was not saved had to be done again.`));
  if (stages) body.append(node('h3', { style: 'margin-top: 14px' }, `The best trial was trained in ${stages.length} stages`), stageTable(stages));
}

function rungTable() {
  const { rungs, pairs } = page.stopping;
  const most = Math.max(...rungs.map((r) => r.came), 1);
  const heads = [[page.fidelity, ''], ['trials', 'lane'], ['came', ''], ['went on', ''], ['halted', '']];
  if (pairs.length) heads.push(['agrees', '']);
  const rows = rungs.map((r, k) => {
    const last = k === rungs.length - 1;
    const pair = pairs.find((p) => p.low === r.at);
    const row = [place(r.at), rungBar(r, last, most), String(r.came), last ? '' : String(r.on), last ? '' : String(r.came - r.on)];
    return pairs.length ? [...row, pair ? agreement(pair) : ''] : row;
  });
  return plainTable(heads, rows);
}

function rungBar({ came, on }, last, most) {
  const part = (kind, n) => node('i', { class: kind, style: `width: ${(100 * n) / most}%` });
  return node('div', { class: 'share' }, ...(last ? [part('', came)] : [part('', on), part('halted', came - on)]));
}

function agreement({ correlation, misleading, trials: common }) {
  return node('span', { class: misleading ? 'warning' : '', title: `rank correlation of ${plural(common, 'trial')}` }, `${correlation.toFixed(2)}${misleading ? ' ⚠' : ''}`);
}

function rungLegend() {
  const square = (kind) => node('i', { class: `square ${kind}` });
  return node('ul', { class: 'legend' }, node('li', {}, square(''), 'went on, or ended in full'), node('li', {}, square('halted'), 'stopped, or paused until now'),
    page.stopping.pairs.length ? node('li', {}, 'agrees: rank correlation with the next, 1 for the same order') : '');
}

function warnings() {
  return page.stopping.pairs.filter((p) => p.misleading).map((p) => node('p', { class: 'warning', role: 'note' },
    `Which trials are better at ${page.fidelity} ${place(p.low)} says little about ${place(p.high)}. A higher grace may find better ones.`));
}

// The settings that differ between stages, each where it changes.
function stageTable(stages) {
  const raw = (k, s) => trials.columns[k][stages[s].trial];
  const varied = columns.map((_, k) => k).filter((k) => stages.some((_, s) => raw(k, s) !== raw(k, 0)));
  const changes = (s) => varied.filter((k) => s === 0 || raw(k, s) !== raw(k, s - 1)).map((k) => `${columns[k].path} ${setting(columns[k], raw(k, s)) || 'none'}`);
  const opener = (i) => node('button', { class: 'plain', onclick: () => openDetails(i) }, title(i));
  return plainTable([[page.fidelity, ''], ['trial', 'text'], ['settings that changed', 'text wide']],
    stages.map(({ trial, from, to }, s) => [`${place(from)} to ${place(to)}`, opener(trial), changes(s).join(', ') || 'none']));
}
