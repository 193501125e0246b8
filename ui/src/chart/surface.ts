// A surface over two axes: an image of its values, and its level lines. Values are one row a step of y.
import { node } from '../dom/node.ts';
import type { Surface } from './chart.ts';
import { rampColour } from './ramp.ts';

export type Grid = readonly (readonly number[])[];

/** One pixel a value; share(value) is its place on the ramp. */
export function surfaceImage(values: Grid, share: (value: number) => number): HTMLCanvasElement {
  const [rows, width] = [values.length, values[0]!.length];
  const canvas = node('canvas', { width, height: rows });
  const context = canvas.getContext('2d')!;
  const image = context.createImageData(width, rows);
  values.forEach((row, j) => row.forEach((v, i) => image.data.set([...rampColour(share(v)), 255], 4 * ((rows - 1 - j) * width + i))));
  context.putImageData(image, 0, 0);
  return canvas;
}

/** Draws the image over the unit square of the axes. */
export function drawImage({ context, toX, toY }: Surface, image: HTMLCanvasElement, smooth: boolean) {
  context.imageSmoothingEnabled = smooth;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, toX(0), toY(1), toX(1) - toX(0), toY(0) - toY(1));
}

type Point = readonly [number, number];

/** The segments of the line of one level, in cells of the grid: marching squares. */
export function levelLines(values: Grid, z: number): (readonly [Point, Point])[] {
  const segments: (readonly [Point, Point])[] = [];
  for (let j = 0; j + 1 < values.length; j++) {
    for (let i = 0; i + 1 < values[0]!.length; i++) {
      const crossings = cell(values, i, j, z);
      for (let k = 0; k + 1 < crossings.length; k += 2) segments.push([crossings[k]!, crossings[k + 1]!]);
    }
  }
  return segments;
}

/** Where the edges of a cell cross the level. */
function cell(values: Grid, i: number, j: number, z: number): Point[] {
  const corners: readonly Point[] = [[i, j], [i + 1, j], [i + 1, j + 1], [i, j + 1]];
  return corners.flatMap(([ax, ay], k): Point[] => {
    const [bx, by] = corners[(k + 1) % 4]!;
    const [a, b] = [values[ay]![ax]!, values[by]![bx]!];
    const t = (z - a) / (b - a);
    return a < z !== b < z ? [[ax + t * (bx - ax), ay + t * (by - ay)]] : [];
  });
}

/** Draws seven level lines between the least and the greatest value. */
export function drawLevels({ context, toX, toY, unit }: Surface, values: Grid, low: number, high: number) {
  if (low === high) return;
  const [rows, width] = [values.length, values[0]!.length];
  const path = new Path2D();
  for (let level = 1; level < 8; level++) {
    for (const ends of levelLines(values, low + (level / 8) * (high - low))) {
      const [[ax, ay], [bx, by]] = ends.map(([u, v]) => [toX((u + 0.5) / width), toY((v + 0.5) / rows)] as const) as [Point, Point];
      path.moveTo(ax, ay);
      path.lineTo(bx, by);
    }
  }
  context.strokeStyle = 'rgb(255 255 255 / .45)';
  context.lineWidth = unit;
  context.stroke(path);
}
