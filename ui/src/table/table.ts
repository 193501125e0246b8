// All trials, filtered and sorted.
import { card, type Actions, type Card } from '../cards/card.ts';
import { node } from '../dom/node.ts';
import { places } from '../study/arrays.ts';
import type { View } from '../study/view.ts';
import { count } from '../text/format.ts';
import { csv } from './csv.ts';
import { trialFields, type Field } from './fields.ts';
import { parseFilter, type Fields } from './filter.ts';
import { order } from './order.ts';
import { Rows, type Sort } from './rows.ts';

export function table({ open }: Actions, filter = ''): Card {
  const input = node('input', {
    id: 'filter', type: 'search', value: filter, placeholder: 'Filter: words, or state=complete learning_rate<0.01',
    'aria-label': 'Filter the trials', oninput: () => refill(),
  });
  const shown = node('span', { class: 'note', id: 'shown', role: 'status' });
  const bar = node('div', { class: 'bar below' }, input, shown);
  let sort: Sort = { field: 0, down: false };
  const press = (field: number) => {
    sort = { field, down: sort.field === field && !sort.down };
    refill();
  };
  const rows = new Rows('Trials', { open, sort: press });
  let last: { readonly view: View; readonly fields: readonly Field[]; readonly named: Fields; rows: Int32Array } | null = null;
  const refill = (fromTop = true) => {
    if (!last) return;
    const { view, fields, named } = last;
    const { holds, problems } = parseFilter(input.value, named);
    last.rows = order(places(view.study.count, (i) => view.shown(i) && holds(i)), fields[sort.field]!.value, sort.down);
    const picked = view.picked ? ', picked in the parallel coordinates' : '';
    shown.textContent = [...problems, `${count(last.rows.length)} of ${count(view.study.count)} shown${picked}`].join(' ');
    rows.show({ fields, rows: last.rows, sort, marked: view.best }, fromTop);
  };
  const save = () => { if (last) download(last.view.study.facts.study, last.fields, last.rows); };
  return card({
    id: 'trials', heading: 'Trials', wide: true, controls: [node('button', { onclick: save }, 'Save as CSV')],
    draw: (view) => {
      const fields = last?.view.study === view.study ? last.fields : trialFields(view.study);
      const fromTop = last?.view.picked !== view.picked;
      last = { view, fields, named: last?.fields === fields ? last.named : fieldsOf(view, fields), rows: last?.rows ?? new Int32Array(0) };
      rows.element.style.height = `${Math.min(460, 54 + 30 * Math.max(1, view.study.count))}px`;
      refill(fromTop);
      return [bar, rows.element];
    },
  });
}

/** Fields by name. A word without a digit is only looked for in fields of text and in why a trial failed, as numbers take long to write. */
function fieldsOf({ study }: View, fields: readonly Field[]): Fields {
  const byName = new Map(fields.map((f) => [f.name, f]));
  const worded = fields.filter((f) => f.kind === 'text');
  const within = (word: string, text: string) => text.toLowerCase().includes(word);
  return {
    names: [...byName.keys()],
    value: (name, row) => byName.get(name)!.value(row),
    has: (word, row) => (/\d/.test(word) ? fields : worded).some((f) => within(word, f.text(row))) || within(word, study.trials.failures[row] ?? ''),
  };
}

function download(name: string, fields: readonly Field[], rows: Int32Array) {
  const lines = [fields.map((f) => f.name), ...Array.from(rows, (row) => fields.map((f) => f.value(row)))];
  const link = node('a', { href: URL.createObjectURL(new Blob([csv(lines)], { type: 'text/csv' })), download: `${name}.csv` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
