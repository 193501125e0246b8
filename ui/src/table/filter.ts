// A filter is words and conditions: `state=complete learning_rate<0.01 !dart` keeps rows for which all of them hold.

/** What a condition may ask of a row: a value by name, or whether it has a word. */
export interface Fields {
  readonly names: readonly string[];
  readonly value: (name: string, row: number) => number | string | null;
  /** Whether a word, in lower case, is written in a row. */
  readonly has: (word: string, row: number) => boolean;
}

export interface Filter {
  readonly holds: (row: number) => boolean;
  /** What was not understood; such terms let every row pass. */
  readonly problems: readonly string[];
}

interface Term {
  readonly test?: (row: number) => boolean;
  readonly problem?: string;
}

type Compare = (a: number | string, b: number | string) => boolean;

const COMPARE: Readonly<Record<string, Compare>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};
const CONDITION = /^(.+?)(!=|<=|>=|=|<|>)(.*)$/;

/**
 * Terms are separated by blanks; one in double quotes may hold blanks, and `!` before a term turns it around. A term is a
 * condition (`name=value`, also != < <= > >=; `name=` for no value) or else a word of the row. Case does not matter in
 * names and words. A value is a number where both sides are numbers.
 */
export function parseFilter(text: string, fields: Fields): Filter {
  const terms = split(text).map((term) => parse(term, fields));
  const tests = terms.flatMap(({ test }) => test ?? []);
  return {
    holds: (row) => tests.every((test) => test(row)),
    problems: terms.flatMap(({ problem }) => problem ?? []),
  };
}

/** The terms of a filter without their quotes. */
export const split = (text: string) => (text.match(/(?:"[^"]*"?|[^\s"])+/g) ?? []).map((term) => term.replaceAll('"', '')).filter((term) => term !== '' && term !== '!');

function parse(term: string, fields: Fields): Term {
  if (term.startsWith('!')) {
    const { test, ...rest } = parse(term.slice(1), fields);
    return test ? { test: (row) => !test(row) } : rest;
  }
  const [, name, sign, wanted] = term.match(CONDITION) ?? [];
  if (name === undefined || sign === undefined || wanted === undefined) {
    const word = term.toLowerCase();
    return { test: (row) => fields.has(word, row) };
  }
  const field = fields.names.find((n) => n === name) ?? fields.names.find((n) => n.toLowerCase() === name.toLowerCase());
  return field === undefined ? { problem: `There is no column “${name}”.` } : { test: condition(fields, field, sign, wanted) };
}

function condition(fields: Fields, name: string, sign: string, wanted: string) {
  const compare = COMPARE[sign]!;
  const number = wanted === '' ? NaN : Number(wanted);
  return (row: number) => {
    const found = fields.value(name, row);
    if (found === null) return sign === '!=' ? wanted !== '' : sign === '=' && wanted === '';
    return typeof found === 'number' && !Number.isNaN(number) ? compare(found, number) : compare(String(found), wanted);
  };
}
