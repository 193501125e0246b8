import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnAxis, countAxis, logAxis, linearAxis } from '../src/chart/axis.ts';
import { spreadWide, valueRange } from '../src/chart/range.ts';
import { squeezed, timeAxis } from '../src/chart/squeeze.ts';
import { roundPowers, roundSteps, roundTimes } from '../src/chart/ticks.ts';
import { column } from './scene.ts';

test('places are round', () => {
  assert.deepEqual(roundSteps(0.13, 0.98, 5), [0.2, 0.4, 0.6, 0.8]);
  assert.deepEqual(roundSteps(1, 1, 5), []);
  assert.deepEqual(roundPowers(0.001, 10, 5), [0.001, 0.01, 0.1, 1, 10]);
  assert.deepEqual(roundTimes(0, 7200, 4), [0, 1800, 3600, 5400, 7200]);
  assert.deepEqual(countAxis.ticks(0, 2.5, 10).map(([, text]) => text), ['0', '1', '2']);
});

test('a logarithmic axis has no place for what is not positive', () => {
  assert.deepEqual([100, 0, -1].map(logAxis.to), [2, null, null]);
});

test('the axis of a column goes to the unit interval and back', () => {
  for (const scale of ['linear', 'log', 'logit'] as const) {
    const axis = columnAxis(column('x', { scale, start: -2, length: 3 }));
    for (const unit of [0.1, 0.5, 0.95]) assert.ok(Math.abs(axis.to(axis.from(unit))! - unit) < 1e-12);
  }
  assert.equal(columnAxis(column('x')).to(null), null);
});

test('labels are written in their cells, whole numbers only at whole places', () => {
  assert.deepEqual(columnAxis(column('c', { labels: ['a', 'b'], start: -0.5, length: 2, levels: 2 })).ticks(0, 1, 5), [[0.25, 'a'], [0.75, 'b']]);
  assert.ok(columnAxis(column('n', { whole: true, start: 1, length: 2 })).ticks(0, 1, 5).every(([, text]) => /^\d+$/.test(text)));
});

test('far-out values on the bad side do not stretch an axis', () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 8, 1000];
  assert.ok(valueRange(values, linearAxis, false).high < 100);
  assert.ok(valueRange(values, linearAxis, true).high > 1000);
  assert.deepEqual(valueRange([], linearAxis, false), { low: 0, high: 1 });
});

test('values that are mostly far above the best are told apart by their logarithm', () => {
  assert.equal(spreadWide([0.001, 1, 1, 1, 1, 1, 1, 1], false), true);
  assert.equal(spreadWide([0.001, 1, 1, 1, 1, 1, 1, 1], true), false);
  assert.equal(spreadWide([1, 1, 1, 1, 1, 1, 1, 2], false), false);
});

test('long idle times are cut, and the axis names the true times on both sides', () => {
  const time = squeezed({ from: [0, 1000], to: [100, 1100] });
  assert.deepEqual(time.cuts, [{ from: 100, to: 1000, kept: 4 }]);
  assert.deepEqual([0, 100, 1000, 1100].map(time.shift), [0, 100, 104, 204]);
  assert.equal(time.end, 204);
  assert.deepEqual(timeAxis(time).ticks(0, 204, 4).map(([, text]) => text), ['0', '1 min', '17 min', '18 min']);
  assert.deepEqual(squeezed({ from: [0, 1], to: [2, 3] }).cuts, []);
});
