// Marks of trials: by state and feasibility, in shape and colour.
import type { Look, Study } from '../study/study.ts';
import type { Surface } from './chart.ts';
import { colour } from './theme.ts';

type Shape = 'disc' | 'ring' | 'triangle' | 'cross';

export const SHAPES: Readonly<Record<Look, Shape>> = {
  pruned: 'triangle', failed: 'cross', running: 'ring', paused: 'ring', stale: 'ring', imported: 'disc', infeasible: 'ring', complete: 'disc',
};
const LOOKS = Object.keys(SHAPES) as Look[]; // the later over the earlier
const FILLED: readonly Shape[] = ['disc', 'triangle'];

/** Above so many, marks are small squares, and of those that fall on one place one is drawn. */
const MANY = 3000;

export function trace(path: Path2D, shape: Shape, x: number, y: number, r: number) {
  if (shape === 'cross') {
    path.moveTo(x - r, y - r); path.lineTo(x + r, y + r);
    path.moveTo(x - r, y + r); path.lineTo(x + r, y - r);
  } else if (shape === 'triangle') {
    path.moveTo(x, y - r); path.lineTo(x + r, y + r); path.lineTo(x - r, y + r); path.closePath();
  } else {
    path.moveTo(x + r, y); path.arc(x, y, r, 0, 2 * Math.PI);
  }
}

/** Spots of trials in coordinates of the axes. */
export interface Marks {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly trial: ArrayLike<number>;
}

/** Draws each trial by its look; spots above or below are drawn at the edge. Linear in the spots. */
export function drawMarks({ context, toX, toY, unit, box }: Surface, study: Study, spots: Marks) {
  const many = spots.trial.length > MANY;
  const size = (many ? 1.8 : spots.trial.length > 600 ? 2.4 : 3.4) * unit;
  const paths = new Map<Look, Path2D>();
  const free = many ? places(size, box) : () => true;
  for (let k = 0; k < spots.trial.length; k++) {
    const look = study.look(spots.trial[k]!);
    const x = toX(spots.x[k]!);
    const y = Math.min(box.top + box.height - size, Math.max(box.top + size, toY(spots.y[k]!)));
    if (!free(x, y, LOOKS.indexOf(look))) continue;
    let path = paths.get(look);
    if (!path) paths.set(look, (path = new Path2D()));
    if (many && FILLED.includes(SHAPES[look])) path.rect(x - size, y - size, 2 * size, 2 * size);
    else trace(path, SHAPES[look], x, y, SHAPES[look] === 'triangle' ? size * 0.85 : size);
  }
  context.lineWidth = 1.4 * unit;
  for (const look of LOOKS) {
    const path = paths.get(look);
    if (!path) continue;
    context.globalAlpha = look === 'pruned' ? 0.5 : many ? 0.55 : 0.85;
    if (FILLED.includes(SHAPES[look])) {
      context.fillStyle = colour(look);
      context.fill(path);
    } else {
      context.strokeStyle = colour(look);
      context.stroke(path);
    }
  }
  context.globalAlpha = 1;
}

/** Takes places of a picture, in cells of a mark's radius: true for the first of each look in a cell. */
function places(size: number, { left, top, width, height }: Surface['box']) {
  const columns = Math.ceil(width / size) + 1;
  const taken = new Uint8Array(columns * (Math.ceil(height / size) + 1));
  return (x: number, y: number, look: number) => {
    const cell = Math.floor((y - top) / size) * columns + Math.floor((x - left) / size);
    if (x < left || x > left + width || taken[cell]! & (1 << look)) return false;
    taken[cell]! |= 1 << look;
    return true;
  };
}

/** A ring around one spot. */
export function drawHalo({ context, unit }: Surface, x: number, y: number) {
  for (const [stroke, width] of [['#fff', 5], ['#000', 3.4], ['#ff7a1a', 2.2]] as const) {
    context.strokeStyle = stroke;
    context.lineWidth = width * unit;
    context.beginPath();
    context.arc(x, y, 7 * unit, 0, 2 * Math.PI);
    context.stroke();
  }
}

/** Steps from each known value to the next. */
export function drawBest({ context, toX, toY, unit }: Surface, x: ArrayLike<number>, best: readonly (number | null)[]) {
  context.strokeStyle = colour('best');
  context.lineWidth = 2.2 * unit;
  context.lineJoin = 'round';
  context.beginPath();
  let last: number | null = null;
  best.forEach((v, k) => {
    if (v === null) return;
    if (last === null) context.moveTo(toX(x[k]!), toY(v));
    else {
      if (last !== v || k === best.length - 1) context.lineTo(toX(x[k]!), toY(last));
      if (last !== v) context.lineTo(toX(x[k]!), toY(v));
    }
    last = v;
  });
  context.stroke();
}
