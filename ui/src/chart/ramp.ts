// A ramp of colours for values: cividis, which reads the same with any colour vision.
import { node } from '../dom/node.ts';
import { number } from '../text/format.ts';

export type Rgb = readonly [number, number, number];

const CIVIDIS: readonly Rgb[] = [
  [0, 34, 78], [18, 53, 112], [59, 73, 108], [87, 93, 109], [112, 113, 115],
  [138, 134, 120], [165, 157, 115], [195, 180, 104], [225, 204, 85], [254, 232, 56],
];

/** The colour at a place from 0 (worst) to 1 (best). */
export function rampColour(t: number): Rgb {
  const at = Math.min(1, Math.max(0, t)) * (CIVIDIS.length - 1);
  const from = Math.min(CIVIDIS.length - 2, Math.floor(at));
  const [a, b] = [CIVIDIS[from]!, CIVIDIS[from + 1]!];
  const mix = (k: 0 | 1 | 2) => Math.round(a[k] + (at - from) * (b[k] - a[k]));
  return [mix(0), mix(1), mix(2)];
}

export const rampText = (t: number) => `rgb(${rampColour(t).join(' ')})`;

/** A strip that explains the ramp: worst on the left, best on the right. */
export function rampLegend(worst: number, best: number, name = '(best)') {
  const strip = node('canvas', { width: 64, height: 1, 'aria-hidden': 'true' });
  const context = strip.getContext('2d')!;
  for (let x = 0; x < 64; x++) {
    context.fillStyle = rampText(x / 63);
    context.fillRect(x, 0, 1, 1);
  }
  return node('span', { class: 'ramp' }, number(worst), strip, `${number(best)} ${name}`);
}
