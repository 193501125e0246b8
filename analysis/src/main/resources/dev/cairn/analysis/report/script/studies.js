// The studies of a comparison, and how each is told apart: by colour and by dashes.
const page = JSON.parse(document.getElementById('data').textContent);
const { studies, objective, marks, shared } = page;
const unitName = page.fidelity ?? 'trials';

const DASHES = [[], [9, 4], [3, 3], [12, 3, 2, 3], [5, 2], [12, 3, 2, 3, 2, 3], [16, 4]];
const COLOURS = 7;
const studyColour = (s) => `study-${s % COLOURS}`;
const dashes = (s) => DASHES[(s + Math.floor(s / COLOURS)) % DASHES.length];

function studyLine(s) {
  const holder = node('span');
  holder.innerHTML = `<svg width="26" height="10" aria-hidden="true"><path d="M0 5h26" stroke="var(--${studyColour(s)})" stroke-width="2.4" stroke-dasharray="${dashes(s).join(' ')}"/></svg>`;
  return holder.firstChild;
}

// A study's name beside a piece of its line.
const studyName = (s) => node('span', { class: 'study' }, studyLine(s), studies[s].study);

function studyLegend(shown, ...more) {
  return node('ul', { class: 'legend' }, ...shown.map((s) => node('li', {}, studyName(s))), ...more.map((text) => node('li', {}, text)));
}

// Draws a path of points [x, y] on the canvas in a study's look.
function strokeStudy(context, unit, s, points) {
  context.strokeStyle = colour(studyColour(s));
  context.lineWidth = 2.2 * unit;
  context.lineJoin = 'round';
  context.setLineDash(dashes(s).map((d) => d * unit));
  context.beginPath();
  points.forEach(([x, y], k) => (k === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.stroke();
  context.setLineDash([]);
}

// The range of all values with a margin; none is left out, for it may be the best of a study.
function wholeRange(values, axis) {
  const places = values.map(axis.to);
  const low = places.reduce((a, b) => Math.min(a, b), Infinity);
  const high = places.reduce((a, b) => Math.max(a, b), -Infinity);
  const margin = 0.06 * (high - low) || 0.1 * Math.abs(high) || 1;
  return { low: low - margin, high: high + margin };
}

const amount = (compute) => `${number(compute)} ${page.fidelity ?? (compute === 1 ? 'trial' : 'trials')}`;
const leastUsed = studies.findIndex((study) => study.used === shared);
const everyStudy = studies.map((_, s) => s);
