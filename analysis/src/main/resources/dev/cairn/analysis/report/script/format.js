// Numbers and times as a person writes them.
const known = (x) => x !== null && x !== undefined;

function number(x, digits = 4) {
  if (!known(x)) return '';
  if (x === 0) return '0';
  const size = Math.abs(x);
  if (Number.isInteger(x) && size < 1e7) return String(x);
  if (size >= 1e6 || size < 1e-3) return x.toExponential(digits - 1).replace(/\.?0+e/, 'e').replace('e+', 'e');
  return String(Number(x.toPrecision(digits)));
}

function percent(share) {
  if (share > 0 && share < 0.005) return '<1 %';
  return `${Math.round(100 * share)} %`;
}

function seconds(s) {
  if (!known(s)) return '';
  if (s === 0) return '0';
  if (s < 1) return `${Math.round(s * 1000)} ms`;
  if (s < 60) return `${Number(s.toPrecision(3))} s`;
  const parts = [[Math.floor(s / 86400), 'd'], [Math.floor(s / 3600) % 24, 'h'], [Math.floor(s / 60) % 60, 'min'], [Math.floor(s) % 60, 's']];
  const first = parts.findIndex(([n]) => n > 0);
  return parts.slice(first, first + 2).filter(([n]) => n > 0).map(([n, unit]) => `${n} ${unit}`).join(' ');
}

// A raw number of a column as its value.
function setting(column, raw) {
  if (!known(raw)) return '';
  return column.labels ? column.labels[raw] : number(raw, 5);
}

const plural = (n, word) => `${n.toLocaleString('en')} ${word}${n === 1 ? '' : 's'}`;

// A sampler or scheduler with the options it was given.
function algorithmText({ id, options }) {
  const given = Object.entries(options).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return given.length ? `${id} (${given.join(', ')})` : id;
}
