import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bestOf, course, front, leastViolating } from '../src/study/best.ts';
import { View } from '../src/study/view.ts';
import { studyOf, type Row } from './scene.ts';

const LOSS = { name: 'loss', maximize: false };
const SPEED = { name: 'speed', maximize: true };

test('best is the best complete feasible value in the direction of its objective', () => {
  const rows: Row[] = [
    { values: [3, 1] }, { values: [1, 2], violation: 0.5 }, { values: [2, 9] }, { values: [0, 99], state: 'pruned' }, { values: [0, 99], state: 'running', ended: null },
  ];
  assert.deepEqual([0, 1].map((k) => bestOf(studyOf(rows, [LOSS, SPEED]), k)), [2, 2]);
  assert.equal(bestOf(studyOf([{ state: 'failed' }]), 0), -1);
});

test('without a feasible trial, the least violating one counts, the better of two alike', () => {
  const rows: Row[] = [{ values: [1], violation: 2 }, { values: [5], violation: 1 }, { values: [4], violation: 1 }];
  assert.equal(bestOf(studyOf(rows), 0), -1);
  assert.equal(leastViolating(studyOf(rows), 0), 2);
});

test('the front holds what nothing covers, of equal trials the first', () => {
  const rows: Row[] = [{ values: [2, 2] }, { values: [1, 1] }, { values: [3, 3] }, { values: [3, 3] }, { values: [3, 2] }, { values: [0, 9], violation: 1 }];
  assert.deepEqual(front(studyOf(rows, [LOSS, SPEED])), [0, 1, 2]);
});

test('the front of three objectives agrees with every pair compared', () => {
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const rows = Array.from({ length: 200 }, () => ({ values: [random(), Math.round(9 * random()), random()] }));
  const objectives = [LOSS, SPEED, { name: 'size', maximize: false }];
  const covers = (a: Row, b: Row) => a.values![0]! <= b.values![0]! && a.values![1]! >= b.values![1]! && a.values![2]! <= b.values![2]!;
  const expected = rows.map((_, i) => i).filter((i) => !rows.some((other, j) => j !== i && covers(other, rows[i]!)));
  assert.ok(expected.length > 5);
  assert.deepEqual(front(studyOf(rows, objectives)), expected);
});

test('a course goes by the times of the ends and leaves out what was imported or runs', () => {
  const study = studyOf([
    { values: [5], ended: 9 }, { values: [3], ended: 2 }, { state: 'failed', ended: 1 }, { values: [1], state: 'running', ended: null },
    { values: [4], ended: 4 }, { values: [0], number: -1, state: 'imported', ended: null },
  ]);
  assert.deepEqual(course(study, 0), { trial: [2, 1, 4, 0], best: [null, 3, 3, 3], seconds: [1, 2, 4, 9] });
});

test('a view keeps what it knows when trials are picked, and finds it anew for another objective', () => {
  const view = new View(studyOf([{ values: [1, 1] }, { values: [2, 2] }], [LOSS, SPEED]), null);
  const picked = view.with({ picked: Uint8Array.of(0, 1) });
  assert.deepEqual([view.best, picked.best, picked.with({ objective: 1 }).best], [0, 0, 1]);
  assert.equal(picked.course, view.course);
  assert.deepEqual([0, 1].map(picked.shown), [false, true]);
  assert.deepEqual([view.evidence.trial, view.evidence.value].map((a) => [...a]), [[0, 1], [1, 2]]);
});
