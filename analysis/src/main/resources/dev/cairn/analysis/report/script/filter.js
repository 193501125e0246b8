// A filter is words and conditions: `state=complete learning_rate<0.01 dart` keeps trials for which all of them hold.
const COMPARE = {
  '=': (a, b) => a === b || String(a) === String(b),
  '!=': (a, b) => a !== b && String(a) !== String(b),
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

function parseFilter(text, fields) {
  const terms = text.trim().split(/\s+/).filter((t) => t !== '');
  return terms.map((term) => {
    const parts = term.match(/^(.+?)(!=|<=|>=|=|<|>)(.*)$/);
    if (!parts) return { test: (i) => rowText(i, fields).includes(term.toLowerCase()) };
    const [, name, sign, wanted] = parts;
    const field = fields.find((f) => f.name === name) ?? fields.find((f) => f.name.toLowerCase() === name.toLowerCase());
    if (!field) return { test: () => true, problem: `There is no column “${name}”.` };
    const value = wanted !== '' && !Number.isNaN(Number(wanted)) ? Number(wanted) : wanted;
    return {
      test: (i) => {
        const found = field.value(i);
        if (!known(found)) return sign === '!=' || (sign === '=' && wanted === '');
        return typeof found === 'number' && typeof value === 'number' ? COMPARE[sign](found, value) : COMPARE[sign](String(found), String(value));
      },
    };
  });
}

const rowTexts = [];
function rowText(i, fields) {
  return (rowTexts[i] ??= fields.map((f) => f.text(i)).concat(trials.failures[i] ?? '').join(' ').toLowerCase());
}
