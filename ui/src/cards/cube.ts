// Dots in a cube, and how the cube is labelled.
import type { Point3 } from '../chart/turn.ts';
import type { Look } from '../study/study.ts';

export interface Side3 {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

export interface Dot {
  readonly trial: number;
  /** Of the unit cube. */
  readonly at: Point3;
  readonly look: Look;
  /** Members of the front are larger and stand on the floor. */
  readonly front: boolean;
}

export interface Cube {
  readonly sides: readonly [Side3, Side3, Side3];
  readonly dots: readonly Dot[];
  readonly text: (trial: number) => string;
  readonly open: (trial: number) => void;
}

const CORNERS: readonly Point3[] = [0, 1, 2, 3, 4, 5, 6, 7].map((k) => [k & 1, (k >> 1) & 1, k >> 2]);
/** The twelve edges, each by its ends. */
export const EDGES = CORNERS.flatMap((a, i) => CORNERS.slice(i + 1).filter((b) => a.filter((v, k) => v !== b[k]).length === 1).map((b) => [a, b] as const));

/** A place on the canvas. */
export type Spot = readonly [number, number];

/**
 * Along which of its four edges a side is labelled: the one that is lowest on the canvas, or leftmost for the upright side.
 *
 * @param k which side
 * @param place where a corner is on the canvas
 */
export function labelled(k: number, place: (corner: Point3) => Spot): readonly [Spot, Spot] {
  const edges = EDGES.filter(([a, b]) => a[k] !== b[k]).map(([a, b]) => [place(a), place(b)] as const);
  const rank = ([a, b]: readonly [Spot, Spot]) => (k === 2 ? -(a[0] + b[0]) : a[1] + b[1]);
  return edges.reduce((best, edge) => (rank(edge) > rank(best) ? edge : best));
}

/** The place at a share of the way along an edge, so many pixels away from a middle. */
export function beside([from, to]: readonly [Spot, Spot], share: number, away: number, [middleX, middleY]: Spot): Spot {
  const [x, y] = [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
  const [outX, outY] = [(from[0] + to[0]) / 2 - middleX, (from[1] + to[1]) / 2 - middleY];
  const far = Math.hypot(outX, outY) || 1;
  return [x + (away * outX) / far, y + (away * outY) / far];
}
