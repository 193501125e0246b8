import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stairs } from '../src/comparison/courses.ts';
import { lineOf, movedTo } from '../src/comparison/schedules.ts';
import type { Compared } from '../src/comparison/studies.ts';
import { column } from './scene.ts';

const study: Compared = {
  study: 'a', sampler: { id: 'tpe', options: {} }, scheduler: { id: 'none', options: {} }, trials: 3, used: 30, seconds: 60, after: [4, 2], best: 2,
  course: { used: [10, 20], seconds: [20, 40], best: [4, 2], trial: [0, 1], at: [5, 5] },
  columns: [column('rate'), column('decay')], settings: [0.1, 0.5],
  schedules: [{ name: 'at rate', at: [0, 4, 8], values: [0.1, 0.2, 0.3] }, { name: 'loss', at: [1], values: [9] }],
};

test('a course stays at each value until the next comes, and at the last to its end', () => {
  assert.deepEqual(stairs(study, 'used'), [[10, 4], [20, 4], [20, 2], [30, 2]]);
});

test('a setting is told as it was reported, or kept from beginning to end', () => {
  assert.deepEqual(lineOf(study, 'at rate')?.values, [0.1, 0.2, 0.3]);
  assert.deepEqual(lineOf(study, 'at decay'), { at: [0, 5], values: [0.5, 0.5] });
  assert.equal(lineOf(study, 'nosuch'), null);
});

test('a setting moved to where it was when the best value came', () => {
  assert.equal(movedTo(study, 'rate'), 0.2);
  assert.equal(movedTo(study, 'decay'), undefined);
});
