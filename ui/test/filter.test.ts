import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFilter, split, type Fields } from '../src/table/filter.ts';

const ROWS = [
  { trial: 0, state: 'complete', rate: 0.01, booster: 'dart' },
  { trial: 1, state: 'failed', rate: 0.1, booster: 'gbtree', why: 'Out of memory' },
  { trial: 2, state: 'complete', rate: null, booster: 'gbtree' },
] as const;

const fields: Fields = {
  names: ['trial', 'state', 'rate', 'booster'],
  value: (name, row) => (ROWS[row] as unknown as Record<string, number | string | null>)[name] ?? null,
  has: (word, row) => Object.values(ROWS[row]!).join(' ').toLowerCase().includes(word),
};
const rows = (text: string) => [0, 1, 2].filter(parseFilter(text, fields).holds);

test('an empty filter keeps all', () => assert.deepEqual(rows('  '), [0, 1, 2]));

test('words are looked for in the whole row, whatever their case', () => {
  assert.deepEqual(rows('DART'), [0]);
  assert.deepEqual(rows('complete gbtree'), [2]);
  assert.deepEqual(rows('"out of memory"'), [1]);
});

test('conditions compare numbers as numbers and texts as texts', () => {
  assert.deepEqual(rows('rate<0.05'), [0]);
  assert.deepEqual(rows('rate>=1e-2'), [0, 1]);
  assert.deepEqual(rows('state=failed'), [1]);
  assert.deepEqual(rows('booster!=dart'), [1, 2]);
  assert.deepEqual(rows('trial<=1 trial>0'), [1]);
});

test('names may be in another case', () => assert.deepEqual(rows('State=complete Rate=0.01'), [0]));

test('a missing value is only equal to nothing', () => {
  assert.deepEqual(rows('rate='), [2]);
  assert.deepEqual(rows('rate!='), [0, 1]);
  assert.deepEqual(rows('rate<1'), [0, 1]);
  assert.deepEqual(rows('rate!=0.1'), [0, 2]);
});

test('an exclamation mark turns a term around', () => {
  assert.deepEqual(rows('!failed'), [0, 2]);
  assert.deepEqual(rows('!rate<0.05 complete'), [2]);
});

test('an unknown column is told of and keeps all', () => {
  const { holds, problems } = parseFilter('nosuch<3 !other=1', fields);
  assert.deepEqual(problems, ['There is no column “nosuch”.', 'There is no column “other”.']);
  assert.ok([0, 1, 2].every(holds));
});

test('terms end at blanks that are not quoted', () => {
  assert.deepEqual(split(' a  "b c"=d !"e f '), ['a', 'b c=d', '!e f ']);
});
