import assert from 'node:assert/strict';
import { test } from 'node:test';
import { algorithmText, number, percent, plural, seconds, setting } from '../src/text/format.ts';
import { column } from './scene.ts';

test('numbers are short and keep their size', () => {
  assert.deepEqual([0, 12, 0.123456, 1234567.8, 1e-5, -2.5e9].map((x) => number(x)), ['0', '12', '0.1235', '1.235e6', '1e-5', '-2.5e9']);
  assert.equal(number(null), '');
  assert.equal(number(3.14159, 3), '3.14');
});

test('times have their two largest units', () => {
  assert.deepEqual([0, 0.25, 12.345, 61, 3600, 90061].map((s) => seconds(s)), ['0', '250 ms', '12.3 s', '1 min 1 s', '1 h', '1 d 1 h']);
});

test('shares, counts and algorithms read as text', () => {
  assert.deepEqual([0, 0.001, 0.256].map(percent), ['0 %', '<1 %', '26 %']);
  assert.deepEqual([plural(1, 'trial'), plural(1200, 'trial')], ['1 trial', '1,200 trials']);
  assert.equal(algorithmText({ id: 'tpe', options: {} }), 'tpe');
  assert.equal(algorithmText({ id: 'tpe', options: { gamma: 0.2, kind: 'a' } }), 'tpe (gamma 0.2, kind "a")');
});

test('a setting is a label or a number, and nothing where it is inactive', () => {
  assert.equal(setting(column('booster', { labels: ['gbtree', 'dart'] }), 1), 'dart');
  assert.equal(setting(column('rate'), 0.1234567), '0.12346');
  assert.equal(setting(column('rate'), null), '');
});
