// Numbers and times as a person writes them.
import type { Algorithm, Column } from '../study/facts.ts';

export const known = <T>(x: T | null | undefined): x is T => x !== null && x !== undefined;

/** At most `digits` significant digits; '' for none. */
export function number(x: number | null | undefined, digits = 4): string {
  if (!known(x)) return '';
  if (x === 0) return '0';
  const size = Math.abs(x);
  if (Number.isInteger(x) && size < 1e7) return String(x);
  if (size >= 1e6 || size < 1e-3) return x.toExponential(digits - 1).replace(/\.?0+e/, 'e').replace('e+', 'e');
  return String(Number(x.toPrecision(digits)));
}

export function percent(share: number): string {
  if (share > 0 && share < 0.005) return '<1 %';
  return `${Math.round(100 * share)} %`;
}

/** A time as its two largest units. */
export function seconds(s: number | null | undefined): string {
  if (!known(s)) return '';
  if (s === 0) return '0';
  if (s < 1) return `${Math.round(s * 1000)} ms`;
  if (s < 60) return `${Number(s.toPrecision(3))} s`;
  const parts: [number, string][] = [
    [Math.floor(s / 86400), 'd'], [Math.floor(s / 3600) % 24, 'h'], [Math.floor(s / 60) % 60, 'min'], [Math.floor(s) % 60, 's'],
  ];
  const first = parts.findIndex(([n]) => n > 0);
  return parts.slice(first, first + 2).filter(([n]) => n > 0).map(([n, unit]) => `${n} ${unit}`).join(' ');
}

/** A raw number of a column as its value; '' where the column is inactive. */
export function setting(column: Column, raw: number | null | undefined): string {
  if (!known(raw)) return '';
  return column.labels ? column.labels[raw] ?? '' : number(raw, 5);
}

export const count = (n: number) => n.toLocaleString('en');

export const plural = (n: number, word: string) => `${count(n)} ${word}${n === 1 ? '' : 's'}`;

/** A sampler or scheduler with the options it was given. */
export function algorithmText({ id, options }: Algorithm): string {
  const given = Object.entries(options).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return given.length ? `${id} (${given.join(', ')})` : id;
}
