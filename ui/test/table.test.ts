import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv } from '../src/table/csv.ts';
import { trialFields } from '../src/table/fields.ts';
import { order } from '../src/table/order.ts';
import { column, studyOf } from './scene.ts';

const VALUES = [3, null, 1, 3, 2];
const sorted = (values: readonly (number | string | null)[], down: boolean) => [...order(Int32Array.from(values.keys()), (row) => values[row]!, down)];

test('rows are in order of their values, equal ones by place, those without last', () => {
  assert.deepEqual(sorted(VALUES, false), [2, 4, 0, 3, 1]);
  assert.deepEqual(sorted(VALUES, true), [0, 3, 4, 2, 1]);
});

test('texts are in order of the numbers in them', () => assert.deepEqual(sorted(['b10', 'a', 'b9', null], false), [1, 2, 0, 3]));

test('what would break a line of values is quoted', () => {
  assert.equal(csv([['a', 'b,c'], [1, null], ['say "x"', 'two\nlines']]), 'a,"b,c"\n1,\n"say ""x""","two\nlines"\n');
});

test('the fields of trials are told by name, inactive settings have no value', () => {
  const study = studyOf([{ values: [0.5], row: [1, null] }], undefined, [column('booster', { labels: ['gbtree', 'dart'] }), column('rate')]);
  const fields = trialFields(study);
  assert.deepEqual(fields.map((f) => f.name), ['trial', 'state', 'error', 'booster', 'rate', 'seconds', 'cost', 'sampler']);
  assert.deepEqual(fields.map((f) => f.value(0)), [0, 'complete', 0.5, 'dart', null, 1, null, 'random']);
  assert.deepEqual(fields.map((f) => f.text(0)), ['0', 'complete', '0.5', 'dart', '', '1 s', '', 'random']);
});
