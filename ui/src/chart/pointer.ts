// The trial under the pointer.
import type UPlot from 'uplot';
import { hideTip, showTip } from '../dom/tip.ts';

/** Where the trials (or studies) of a picture are, in coordinates of its axes. */
export interface Spots {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly trial: ArrayLike<number>;
  /** What is said of the k-th. */
  readonly text: (trial: number, k: number) => string;
  readonly open?: (trial: number) => void;
}

const REACH = 18; // pixels

/** Names the trial under the pointer and opens it on a click. */
export function follow(u: UPlot, spots: () => Spots | undefined) {
  let pressed: readonly [number, number] = [0, 0];
  const found = (event: MouseEvent): readonly [Spots, number] | null => {
    const now = spots();
    const k = now ? nearest(u, now, event) : -1;
    return now && k >= 0 ? [now, k] : null;
  };
  u.over.addEventListener('mousemove', (event) => {
    const hit = found(event);
    u.over.style.cursor = hit?.[0].open ? 'pointer' : 'crosshair';
    if (hit) showTip(hit[0].text(hit[0].trial[hit[1]]!, hit[1]), event.clientX, event.clientY);
    else hideTip();
  });
  u.over.addEventListener('mouseleave', hideTip);
  u.over.addEventListener('mousedown', (event) => { pressed = [event.clientX, event.clientY]; });
  u.over.addEventListener('click', (event) => {
    const hit = found(event);
    const still = Math.hypot(event.clientX - pressed[0], event.clientY - pressed[1]) < 4;
    if (hit && still) hit[0].open?.(hit[0].trial[hit[1]]!);
  });
}

function nearest({ over, scales }: UPlot, { x, y }: Spots, event: MouseEvent): number {
  const box = over.getBoundingClientRect();
  const { min: lowX = 0, max: highX = 1 } = scales['x']!;
  const { min: lowY = 0, max: highY = 1 } = scales['y']!;
  const perX = box.width / (highX - lowX);
  const perY = box.height / (highY - lowY);
  const left = event.clientX - box.left;
  const top = event.clientY - box.top;
  let found = -1;
  let least = REACH ** 2;
  for (let k = 0; k < x.length; k++) {
    const dx = (x[k]! - lowX) * perX - left;
    const dy = box.height - (y[k]! - lowY) * perY - top;
    const distance = dx * dx + dy * dy;
    if (distance < least) [found, least] = [k, distance];
  }
  return found;
}
