// One trial in full.
const title = (i) => (trials.number[i] < 0 ? `Imported ${-trials.number[i]}` : `Trial ${trials.number[i]}`);

function summary(i) {
  const lines = [`${title(i)}, ${look(i) === 'infeasible' ? 'complete but infeasible' : stateOf(i)}`];
  objectives.forEach((o, k) => { if (known(trials.values[k][i])) lines.push(`${o.name}: ${number(trials.values[k][i], 5)}`); });
  constraints.forEach((c, k) => { if (known(trials.constraints[k][i])) lines.push(`${c}: ${number(trials.constraints[k][i])}${trials.constraints[k][i] > 0 ? ' (above 0)' : ''}`); });
  if (trials.failures[i]) lines.push(trials.failures[i].slice(0, 120));
  return lines.join('\n');
}

function settingsList(i) {
  const entries = columns
    .map((column, k) => [column.path, setting(column, trials.columns[k][i])])
    .filter(([, value]) => value !== '');
  return list(entries);
}

function list(entries) {
  return node('dl', { class: 'settings' }, ...entries.map(([name, value]) => node('div', {}, node('dt', {}, name), node('dd', {}, value))));
}

function openDetails(i) {
  hideTip();
  const dialog = document.getElementById('details');
  const facts = [['state', look(i) === 'infeasible' ? 'complete, infeasible' : stateOf(i)]];
  objectives.forEach((o, k) => { if (known(trials.values[k][i])) facts.push([o.name, number(trials.values[k][i], 7)]); });
  constraints.forEach((c, k) => { if (known(trials.constraints[k][i])) facts.push([`${c} (at most 0)`, number(trials.constraints[k][i], 7)]); });
  if (page.fidelity && known(trials.at[i])) facts.push([`last ${page.fidelity}`, place(trials.at[i])]);
  if (known(duration(i))) facts.push(['took', seconds(duration(i))]);
  if (known(trials.cost[i])) facts.push(['cost', number(trials.cost[i])]);
  if (trials.attempt[i] > 1) facts.push(['attempts', String(trials.attempt[i])]);
  if (trials.origins[i]) facts.push(['went on from', `${title(trials.origins[i][0])} at ${page.fidelity} ${place(trials.origins[i][1])}`]);
  facts.push(['chosen by', trials.algorithm[i] || 'not yet chosen']);
  dialog.replaceChildren(...[
    node('div', { class: 'bar', style: 'justify-content: space-between' },
      node('h2', { id: 'details-title' }, title(i)), node('button', { onclick: () => dialog.close() }, 'Close')),
    list(facts),
    trials.reason[i] ? node('p', { class: 'note' }, trials.reason[i]) : null,
    trials.failures[i] ? node('pre', {}, trials.failures[i]) : null,
    node('h3', { style: 'margin-top: 14px' }, 'Settings'),
    settingsList(i),
  ].filter(known));
  dialog.showModal();
}
