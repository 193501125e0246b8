// Looking at a cube from any side.

/** A point of the unit cube. */
export type Point3 = readonly [number, number, number];

/** How the cube is turned, in radians: around its upright axis, and towards the reader. */
export interface Turn {
  readonly yaw: number;
  readonly pitch: number;
}

export const FIRST_TURN: Turn = { yaw: -0.6, pitch: 0.5 };

/** Where a point is seen: x to the right, y up, depth towards the reader; lengths stay, the middle of the cube is at 0. */
export function project([a, b, c]: Point3, { yaw, pitch }: Turn): Point3 {
  const [x, y, z] = [a - 0.5, b - 0.5, c - 0.5];
  const right = x * Math.cos(yaw) - y * Math.sin(yaw);
  const back = x * Math.sin(yaw) + y * Math.cos(yaw);
  return [right, z * Math.cos(pitch) + back * Math.sin(pitch), z * Math.sin(pitch) - back * Math.cos(pitch)];
}

/** Turned by a drag or a key; never upside down. */
export const turned = ({ yaw, pitch }: Turn, right: number, up: number): Turn => ({
  yaw: yaw + right,
  pitch: Math.min(Math.PI / 2, Math.max(-Math.PI / 2, pitch + up)),
});
