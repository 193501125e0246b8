import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beside, EDGES, labelled } from '../src/cards/cube.ts';
import { reasons } from '../src/cards/failures.ts';
import { moved, passing, type Lines } from '../src/cards/parallel-lines.ts';
import { rampColour } from '../src/chart/ramp.ts';
import { levelLines } from '../src/chart/surface.ts';
import { FIRST_TURN, project, turned, type Point3 } from '../src/chart/turn.ts';

const near = (a: readonly number[], b: readonly number[]) => a.forEach((v, k) => assert.ok(Math.abs(v - b[k]!) < 1e-12, `${a} is not ${b}`));

test('a cube that is not turned is seen from the front, and from above when tilted', () => {
  near(project([1, 1, 1], { yaw: 0, pitch: 0 }), [0.5, 0.5, -0.5]);
  near(project([1, 0, 0.5], { yaw: 0, pitch: 0 }), [0.5, 0, 0.5]);
  near(project([1, 1, 0], { yaw: 0, pitch: Math.PI / 2 }), [0.5, 0.5, -0.5]);
});

test('turning keeps lengths', () => {
  const [a, b]: Point3[] = [[0.1, 0.9, 0.3], [0.7, 0.2, 1]];
  const far = (p: Point3, q: Point3) => Math.hypot(...p.map((v, k) => v - q[k]!));
  for (const turn of [FIRST_TURN, turned(FIRST_TURN, 2, 0.4)]) assert.ok(Math.abs(far(project(a!, turn), project(b!, turn)) - far(a!, b!)) < 1e-12);
});

test('it is never turned upside down', () => {
  assert.equal(turned(FIRST_TURN, 0, 9).pitch, Math.PI / 2);
  assert.equal(turned(FIRST_TURN, 0, -9).pitch, -Math.PI / 2);
});

test('a cube has twelve edges, and is labelled below and to the left', () => {
  assert.equal(EDGES.length, 12);
  const place = (point: Point3) => [100 * project(point, FIRST_TURN)[0], -100 * project(point, FIRST_TURN)[1]] as const;
  const low = labelled(0, place);
  const middle = (edge: readonly (readonly [number, number])[], k: 0 | 1) => (edge[0]![k] + edge[1]![k]) / 2;
  assert.ok(EDGES.filter(([a, b]) => a[0] !== b[0]).every((edge) => middle(edge.map(place), 1) <= middle(low, 1)));
  const left = labelled(2, place);
  assert.ok(EDGES.filter(([a, b]) => a[2] !== b[2]).every((edge) => middle(edge.map(place), 0) >= middle(left, 0)));
  near(beside([[0, 10], [10, 10]], 0.25, 4, [5, 0]), [2.5, 14]);
});

test('the level line of a slope is straight and crosses every row', () => {
  const slope = [[0, 1, 2], [0, 1, 2], [0, 1, 2]];
  const segments = levelLines(slope, 0.5);
  assert.equal(segments.length, 2);
  assert.ok(segments.flat().every(([x]) => x === 0.5));
  assert.deepEqual(levelLines(slope, 5), []);
});

test('the ramp goes from dark blue to yellow', () => {
  assert.deepEqual([-1, 0, 1, 2].map(rampColour), [[0, 34, 78], [0, 34, 78], [254, 232, 56], [254, 232, 56]]);
});

test('lines are picked that pass through every range; ranges of axes that are gone pick all', () => {
  const axis = (name: string, at: number[]) => ({ name, at: Float64Array.from(at), ticks: () => [] });
  const lines: Lines = { trial: Int32Array.of(7, 8, 9), axes: [axis('a', [0, 0.5, 1]), axis('b', [0.25, 0.5, 0.75])], every: 1 };
  assert.deepEqual([...passing(lines, new Map([['a', [0.4, 1]]]))], [0, 1, 1]);
  assert.deepEqual([...passing(lines, new Map([['a', [0.4, 1]], ['b', [0, 0.6]], ['gone', [2, 3]]]))], [0, 1, 0]);
});

test('keys move a range and change its width, but never close it', () => {
  near(moved([0.4, 0.6], 'ArrowUp')!, [0.45, 0.65]);
  near(moved([0.4, 0.6], '+')!, [0.35, 0.65]);
  near(moved([0.4, 0.5], '-')!, [0.4, 0.5]);
  assert.equal(moved([0, 1], 'x'), null);
});

test('failures are counted by their last line, commonest first', () => {
  assert.deepEqual(reasons({ 3: 'trace\nB', 5: 'A', 9: 'other trace\nB\n' }), [['B', [3, 9]], ['A', [5]]]);
});
