import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placed } from '../src/app/axes.ts';
import { budgetText, parseBudget } from '../src/app/controls.ts';
import { Messages } from '../src/app/events.ts';
import { blocks, inlines } from '../src/app/markdown.ts';
import { kept, merged } from '../src/app/merge.ts';
import { address, parse } from '../src/app/route.ts';
import { refusal } from '../src/app/api.ts';
import { Turns } from '../src/app/turns.ts';
import type { Facts, Trials } from '../src/study/facts.ts';

function trials(numbers: readonly number[], state: number, values: readonly (number | null)[], started: readonly number[]): Trials {
  const same = <T>(value: T) => numbers.map(() => value);
  return {
    states: ['complete', 'running'], number: numbers, state: same(state), started, ended: same(null), cost: same(null), attempt: same(1), at: same(null),
    algorithm: same('a'), reason: same(''), violation: same(null), values: [values], constraints: [], columns: [same(0.5)],
    failures: state === 0 ? {} : { 0: 'late' }, origins: {},
  };
}

test('trials that changed replace those of their numbers, and new ones come last', () => {
  const facts = { version: 3, study: 's', start: 1000, trials: trials([0, 1], 1, [null, null], [0, 5]) } as unknown as Facts;
  const next = merged(facts, 9, 1000, trials([1, 2], 0, [7, 8], [5, 6]));
  assert.equal(next.version, 9);
  assert.deepEqual(next.trials.number, [0, 1, 2]);
  assert.deepEqual(next.trials.values, [[null, 7, 8]]);
  assert.deepEqual(next.trials.state, [1, 0, 0]);
  assert.deepEqual(facts.trials.number, [0, 1], 'what came before stays');
});

test('what is said of changed trials by their places goes where the trials go', () => {
  const facts = { start: 0, trials: trials([0, 1, 2], 0, [1, 2, 3], [0, 1, 2]) } as unknown as Facts;
  const next = merged(facts, 4, 0, { ...trials([2, 3], 1, [null, null], [2, 3]), origins: { 1: [0, 4] } });
  assert.deepEqual(next.trials.failures, { 2: 'late' });
  assert.deepEqual(next.trials.origins, { 3: [2, 4] });
});

test('an earlier start moves what was known', () => {
  const facts = { start: 2000, trials: trials([1], 0, [1], [0]) } as unknown as Facts;
  assert.deepEqual(merged(facts, 1, 1000, trials([2], 0, [1], [0])).trials.started, [1, 0]);
});

test('a stream in pieces is cut into whole messages', () => {
  const messages = new Messages();
  assert.deepEqual(messages.add(': alive\n\nevent: changed\nid: 4\nda'), []);
  assert.deepEqual(messages.add('ta: {"version":4}\n\nevent: x'), [{ event: 'changed', id: '4', data: '{"version":4}' }]);
});

test('Markdown has no markup but its own', () => {
  assert.deepEqual(inlines('a **b** `<i>` [x](javascript:alert(1)) [y](https://e.org)'), [
    { kind: 'text', text: 'a ' }, { kind: 'strong', text: 'b' }, { kind: 'text', text: ' ' }, { kind: 'code', text: '<i>' },
    { kind: 'text', text: ' [x](javascript:alert(1)) ' }, { kind: 'link', text: 'y', to: 'https://e.org' },
  ]);
  assert.deepEqual(blocks('# T\nline\nmore\n\n- a\n- b\n```\n# code\n```').map(({ kind, lines }) => [kind, lines.length]), [['h3', 1], ['p', 2], ['ul', 2], ['pre', 1]]);
});

test('addresses come back as they went', () => {
  assert.deepEqual(parse(address('study', 'a b/c')), { page: 'study', study: 'a b/c' });
  assert.deepEqual(parse(address('compare', 'a', 'b')), { page: 'compare', studies: ['a', 'b'] });
  assert.deepEqual(parse('#/nothing'), { page: 'studies' });
  assert.deepEqual(parse('#/study/%'), { page: 'study', study: '%' });
});

test('budgets are read as they are written', () => {
  const budget = { trials: 100, evaluations: 2.5, time: 60 };
  assert.deepEqual(parseBudget(budgetText(budget)), budget);
  assert.deepEqual(parseBudget('40, 2 h'), { trials: 40, time: 7200 });
  assert.throws(() => parseBudget('much'), /'much' is no budget/);
});

test('a refusal has the server’s words, or the status', () => {
  const told = refusal(422, '{"error":{"code":"invalid","message":"no","path":"seed","line":3}}');
  assert.deepEqual([told.status, told.message, told.path, told.line], [422, 'no', 'seed', 3]);
  assert.equal(refusal(502, '<html>').message, 'The server answered 502.');
});

test('a trial that began again has neither its old failure nor its old origin', () => {
  const known = { ...trials([0, 1], 1, [null, null], [0, 1]), failures: { 0: 'early', 1: 'late' }, origins: { 1: [0, 4] } } as unknown as Trials;
  const next = merged({ start: 0, trials: known } as unknown as Facts, 4, 0, trials([1], 0, [2], [1]));
  assert.deepEqual(next.trials.failures, { 0: 'early' });
  assert.deepEqual(next.trials.origins, {});
});

test('a choice holds while trials come', () => {
  assert.deepEqual(kept(Uint8Array.of(1, 0), 4), Uint8Array.of(1, 0, 0, 0));
  assert.equal(kept(null, 4), null);
});

test('of several turns the newest counts', () => {
  const turns = new Turns();
  const [first, second] = [turns.next(), turns.next()];
  assert.deepEqual([first(), second()], [false, true]);
});

test('no column is on two axes, and x has one always', () => {
  assert.deepEqual(placed([0, 1, 2], 0, 1), [1, 0, 2]);
  assert.deepEqual(placed([0, 1, -1], 2, 1), [0, -1, 1]);
  assert.deepEqual(placed([0, -1, -1], 1, 0), [0, -1, -1]);
  assert.deepEqual(placed([0, 1, 2], 2, -1), [0, 1, -1]);
});
