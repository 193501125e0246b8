// An axis maps what it shows to a coordinate that is drawn linearly, and names round places on it:
// to(value) -> coordinate, ticks(from, to, n) -> [[coordinate, text], ...].

function roundSteps(from, to, n) {
  const raw = (to - from) / Math.max(1, n);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= raw * 0.999);
  const places = [];
  for (let k = Math.ceil(from / step - 1e-9); k * step <= to + step * 1e-9; k++) places.push(Number((k * step).toPrecision(12)));
  return places;
}

// Powers of ten, with as many places between them as there is room for.
function roundPowers(from, to, n) {
  const first = Math.floor(Math.log10(from));
  const last = Math.ceil(Math.log10(to));
  const within = (marks, every) => {
    const places = [];
    for (let e = first; e <= last; e++) {
      if (e % every === 0) places.push(...marks.map((m) => Number(`${m}e${e}`)));
    }
    return places.filter((p) => p >= from * 0.9999 && p <= to * 1.0001);
  };
  const choices = [[[1, 2, 3, 4, 5, 7], 1], [[1, 2, 5], 1], [[1, 3], 1], [[1], 1], [[1], 2], [[1], 3], [[1], 5], [[1], 10]];
  const fitting = choices.map(([marks, every]) => within(marks, every)).find((places) => places.length <= n + 1);
  return fitting && fitting.length > 1 ? fitting : roundSteps(from, to, n);
}

const linearAxis = {
  to: (v) => v,
  ticks: (from, to, n) => roundSteps(from, to, n).map((v) => [v, number(v)]),
};
const countAxis = {
  to: (v) => v,
  ticks: (from, to, n) => roundSteps(from, to, Math.min(n, to - from)).filter(Number.isInteger).map((v) => [v, v.toLocaleString('en')]),
};

// Times in steps that divide minutes, hours and days.
const TIME_STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 172800, 432000, 864000];
function roundTimes(from, to, n) {
  const step = TIME_STEPS.find((s) => s >= ((to - from) / Math.max(1, n)) * 0.999);
  if (to - from < 5 || !step) return roundSteps(from, to, n);
  const places = [];
  for (let t = Math.ceil(from / step) * step; t <= to; t += step) places.push(t);
  return places;
}
const secondsAxis = { to: (v) => v, ticks: (from, to, n) => roundTimes(from, to, n).map((v) => [v, seconds(v)]) };
const logAxis = {
  to: (v) => (v > 0 ? Math.log10(v) : null),
  ticks: (from, to, n) => roundPowers(10 ** from, 10 ** to, n).map((v) => [Math.log10(v), number(v)]),
};

const FORWARD = { linear: (x) => x, log: Math.log, logit: (x) => Math.log(x / (1 - x)) };
const BACKWARD = { linear: (t) => t, log: Math.exp, logit: (t) => 1 / (1 + Math.exp(-t)) };

// Whether values are better told apart by their logarithm: all positive, and most far from the best.
function spreadWide(values, maximize) {
  const sorted = values.filter(known).sort((a, b) => a - b);
  return !maximize && sorted.length >= 8 && sorted[0] > 0 && sorted[Math.floor(sorted.length / 2)] > 15 * sorted[0];
}

// The axis of a column, in the unit coordinate in which it is searched.
function columnAxis(column) {
  const to = (raw) => (known(raw) ? (FORWARD[column.scale](raw) - column.start) / column.length : null);
  const from = (unit) => BACKWARD[column.scale](column.start + unit * column.length);
  const ticks = (low, high, n) => {
    const a = from(Math.max(0, low));
    const b = from(Math.min(1, high));
    if (column.labels) {
      const inside = column.labels.map((text, k) => [to(k), text]).filter(([u]) => u >= low && u <= high);
      const every = Math.ceil(inside.length / Math.max(1, 2 * n));
      return inside.filter((_, k) => k % every === 0);
    }
    if (a === b) return [[0.5, number(a)]];
    const places = column.scale === 'log' ? roundPowers(a, b, n)
      : column.scale === 'logit' ? [0.001, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999].filter((p) => p >= a && p <= b)
      : roundSteps(a, b, n);
    const fitting = places.length > 1 ? places : roundSteps(a, b, n);
    return fitting.filter((p) => !column.whole || Number.isInteger(p)).map((p) => [to(p), number(p)]);
  };
  return { to, from, ticks };
}

// The range of values with a margin. Where a few are far out on the bad side, only up to Tukey's far-out fence.
function valueRange(values, axis, maximize) {
  const sorted = values.filter(known).map(axis.to).filter(known).sort((a, b) => a - b);
  if (sorted.length === 0) return { low: 0, high: 1, least: 0, most: 1 };
  const at = (q) => sorted[Math.floor(q * (sorted.length - 1))];
  let [low, high] = [sorted[0], sorted[sorted.length - 1]];
  const reach = 3 * (at(0.75) - at(0.25));
  if (reach > 0 && sorted.length >= 8) {
    if (maximize) low = Math.max(low, at(0.25) - reach);
    else high = Math.min(high, at(0.75) + reach);
  }
  const margin = high > low ? 0.06 * (high - low) : Math.abs(high) * 0.1 || 1;
  return { low: low - margin, high: high + margin, least: low, most: high };
}
