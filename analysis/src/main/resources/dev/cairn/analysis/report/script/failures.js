// Why trials failed, commonest first.
function failuresSection() {
  const failed = Object.keys(trials.failures).map(Number);
  if (failed.length === 0) return null;
  return section('failures', 'Failures', { wide: true, render: (body) => drawFailures(body, failed) });
}

function drawFailures(body, failed) {
  const reasons = new Map();
  for (const i of failed) {
    const reason = trials.failures[i].trim().split('\n').at(-1).slice(0, 200);
    reasons.set(reason, [...(reasons.get(reason) ?? []), i]);
  }
  const sorted = [...reasons].sort(([, a], [, b]) => b.length - a.length);
  const rows = sorted.slice(0, 8).map(([reason, those]) => node('li', {},
    `${plural(those.length, 'trial')}: ${reason} `, node('button', { class: 'plain', onclick: () => openDetails(those[0]) }, `see trial ${trials.number[those[0]]}`)));
  body.append(node('ul', { class: 'failures' }, ...rows));
  if (sorted.length > 8) body.append(node('p', { class: 'note' }, `and ${plural(sorted.length - 8, 'other reason')}.`));
}
