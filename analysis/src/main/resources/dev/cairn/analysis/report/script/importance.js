// How much each parameter matters, by two methods.
const MOST_SHARES = 12;

function importanceSection() {
  const options = { every: false };
  const card = section('importance', 'Importance of the parameters', {
    render: (body) => drawImportance(body, options, () => { options.every = true; card.redraw(); }),
  });
  return card;
}

function drawImportance(body, { every }, showEvery) {
  const { fanova, ped, ranked } = finding();
  const [hasFanova, hasPed] = [fanova.main.length > 0, ped.main.length > 0];
  if (!hasFanova && !hasPed) {
    body.append(node('p', { class: 'note' }, `Importance needs at least eight complete trials whose values differ; there are ${fanova.trials}.`));
    return;
  }
  const most = Math.max(...(hasFanova ? fanova.total : []), ...(hasPed ? ped.main : []), 1e-9);
  const width = (share) => `width: ${(100 * share) / most}%`;
  const rows = (every ? ranked : ranked.slice(0, MOST_SHARES)).flatMap((k) => [
    node('div', { class: 'name' }, columns[k].path),
    node('div', {}, hasFanova ? fanovaBar(fanova.main[k], fanova.total[k], width) : null, hasPed ? pedBar(ped.main[k], width) : null),
  ]);
  body.append(node('div', { class: 'shares' }, ...rows), importanceLegend(hasFanova, hasPed));
  if (ranked.length > MOST_SHARES && !every) body.append(node('button', { onclick: showEvery }, `Show all ${ranked.length}`));
  const rests = [hasFanova ? `fANOVA rests on ${known(finding().evidence.at) ? `${evidenceName()} of ${plural(fanova.trials, 'trial')}` : plural(fanova.trials, 'complete trial')}` : null, hasPed ? `PED-ANOVA on ${plural(ped.trials, 'trial')}` : null];
  body.append(node('p', { class: 'note' }, `${rests.filter(known).join(', ')}.${fanova.trials < 30 ? ' With so few, take the shares as a hint.' : ''}`));
  const pairs = fanova.pairs.filter(([, , share]) => share >= 0.02).slice(0, 3);
  if (pairs.length) {
    const words = pairs.map(([a, b, share]) => `${columns[a].path} with ${columns[b].path} (${percent(share)})`);
    body.append(node('p', { class: 'note' }, `Strongest interactions: ${words.join(', ')}.`));
  }
}

function bar(parts, text, label) {
  const fill = parts.map(([kind, style]) => node('i', { class: kind, style: `${style}; flex: none` }));
  return node('div', { class: 'share', title: label }, node('span', { style: 'display: flex; flex: 1 1 auto; min-width: 0; gap: 6px; align-items: center; padding-right: 74px' }, ...fill, node('span', { style: 'flex: none; margin-right: -74px; white-space: nowrap' }, text)));
}

function fanovaBar(main, total, width) {
  const more = Math.max(0, total - main);
  const parts = [['', width(main)]];
  if (more >= 0.005) parts.push(['more', width(more)]);
  return bar(parts, more >= 0.005 ? `${percent(main)} +${percent(more)}` : percent(main), `fANOVA: ${percent(main)} alone, ${percent(total)} with interactions`);
}

const pedBar = (share, width) => bar([['ped', width(share)]], percent(share), `PED-ANOVA: ${percent(share)}`);

function importanceLegend(hasFanova, hasPed) {
  const square = (style) => node('span', { style: `display: inline-block; width: 12px; height: 10px; margin-right: 5px; ${style}` });
  const hatch = 'background: repeating-linear-gradient(135deg, var(--complete) 0 2px, transparent 2px 5px); border: 1px solid var(--complete)';
  return node('ul', { class: 'legend', style: 'margin: 10px 0 4px' }, ...[
    hasFanova ? node('li', {}, square('background: var(--complete)'), 'fANOVA: variance explained alone') : null,
    hasFanova ? node('li', {}, square(hatch), 'and together with others') : null,
    hasPed ? node('li', {}, square('background: var(--second)'), 'PED-ANOVA: what sets the best tenth apart') : null,
  ].filter(known));
}
