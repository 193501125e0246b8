// Round places on an axis.

/** Multiples of 1, 2 or 5 times a power of ten, about n of them. */
export function roundSteps(from: number, to: number, n: number): number[] {
  const raw = (to - from) / Math.max(1, n);
  if (!(raw > 0)) return [];
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= raw * 0.999) ?? 10 * power;
  const places: number[] = [];
  for (let k = Math.ceil(from / step - 1e-9); k * step <= to + step * 1e-9; k++) places.push(Number((k * step).toPrecision(12)));
  return places;
}

const CHOICES: readonly (readonly [readonly number[], number])[] = [
  [[1, 2, 3, 4, 5, 7], 1], [[1, 2, 5], 1], [[1, 3], 1], [[1], 1], [[1], 2], [[1], 3], [[1], 5], [[1], 10],
];

/** Powers of ten, with as many places between them as there is room for. */
export function roundPowers(from: number, to: number, n: number): number[] {
  const first = Math.floor(Math.log10(from));
  const last = Math.ceil(Math.log10(to));
  const within = (marks: readonly number[], every: number) => {
    const places: number[] = [];
    for (let e = first; e <= last; e++) {
      if (e % every === 0) places.push(...marks.map((m) => Number(`${m}e${e}`)));
    }
    return places.filter((p) => p >= from * 0.9999 && p <= to * 1.0001);
  };
  const fitting = CHOICES.map(([marks, every]) => within(marks, every)).find((places) => places.length <= n + 1);
  return fitting && fitting.length > 1 ? fitting : roundSteps(from, to, n);
}

const TIME_STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 172800, 432000, 864000];

/** Times, in seconds, in steps that divide minutes, hours and days. */
export function roundTimes(from: number, to: number, n: number): number[] {
  const step = TIME_STEPS.find((s) => s >= ((to - from) / Math.max(1, n)) * 0.999);
  if (to - from < 5 || !step) return roundSteps(from, to, n);
  const places: number[] = [];
  for (let t = Math.ceil(from / step) * step; t <= to; t += step) places.push(t);
  return places;
}
