// All trials, filtered and sorted; only the rows in sight are in the page.
const ROW = 30;

function tableFields() {
  const plain = (name, width, value, text, kind) => ({ name, width, value, text: text ?? ((i) => number(value(i), 5)), kind });
  const measured = (name, values) => plain(name, Math.max(110, 36 + 8 * name.length), (i) => values[i]);
  const parameter = (column, k) => {
    const raw = (i) => trials.columns[k][i];
    const value = column.labels ? (i) => (known(raw(i)) ? column.labels[raw(i)] : null) : raw;
    return plain(column.path, Math.max(90, 36 + 8 * column.path.length), value, (i) => setting(column, raw(i)), column.labels ? 'text' : '');
  };
  return [
    plain('trial', 74, (i) => trials.number[i], (i) => (trials.number[i] < 0 ? 'imported' : String(trials.number[i]))),
    plain('state', 118, (i) => look(i), (i) => look(i), 'text'),
    ...objectives.map((o, k) => measured(o.name, trials.values[k])),
    ...constraints.map((c, k) => measured(c, trials.constraints[k])),
    ...(page.fidelity ? [plain(page.fidelity, Math.max(110, 36 + 8 * page.fidelity.length), (i) => trials.at[i], (i) => place(trials.at[i]))] : []),
    ...columns.map(parameter),
    plain('seconds', 90, duration, (i) => seconds(duration(i))),
    plain('cost', 90, (i) => trials.cost[i]),
    plain('sampler', 110, (i) => trials.algorithm[i], (i) => trials.algorithm[i], 'text'),
  ];
}

function tableSection() {
  const fields = tableFields();
  const table = { fields, rows: all, sort: 0, down: false, active: 0, filter: new URLSearchParams(location.hash.slice(1)).get('filter') ?? '' };
  const input = node('input', { id: 'filter', type: 'search', value: table.filter, placeholder: 'Filter: words, or state=complete learning_rate<0.01', 'aria-label': 'Filter the trials' });
  const shown = node('span', { class: 'note', id: 'shown', role: 'status' });
  const card = section('trials', 'Trials', {
    wide: true,
    controls: [node('button', { onclick: () => download(table) }, 'Save as CSV')],
    render: (body) => {
      table.scroller = node('div', { class: 'table', tabindex: '0', role: 'grid', style: `height: ${Math.min(460, 54 + ROW * Math.max(1, count))}px`, 'aria-label': 'Trials. Arrow keys move, Enter opens a trial.' });
      body.append(node('div', { class: 'bar', style: 'margin-bottom: 8px' }, input, shown), table.scroller);
      table.shown = shown;
      buildTable(table);
    },
  });
  input.addEventListener('input', () => { table.filter = input.value; refill(table); });
  listeners.brushed.push(() => refill(table));
  return card;
}

function buildTable(table) {
  const { fields, scroller } = table;
  const width = fields.reduce((sum, f) => sum + f.width, 0);
  table.head = node('tr');
  table.bodyRows = node('tbody');
  const cols = node('colgroup', {}, ...fields.map((f) => node('col', { style: `width: ${f.width}px` })));
  scroller.append(node('table', { style: `width: ${width}px; min-width: 100%` }, cols, node('thead', {}, table.head), table.bodyRows));
  fields.forEach((f, k) => {
    const press = () => {
      table.down = table.sort === k ? !table.down : false;
      table.sort = k;
      refill(table);
    };
    table.head.append(node('th', { class: f.kind ?? '', scope: 'col' }, node('button', { onclick: press, title: `Sort by ${f.name}` }, f.name)));
  });
  scroller.addEventListener('scroll', () => {
    cancelAnimationFrame(table.frame);
    table.frame = requestAnimationFrame(() => drawRows(table));
  });
  scroller.addEventListener('keydown', (event) => moveActive(table, event));
  new ResizeObserver(() => drawRows(table)).observe(scroller);
  refill(table);
}

function refill(table) {
  const terms = parseFilter(table.filter, table.fields);
  const field = table.fields[table.sort];
  const compare = (a, b) => {
    const [x, y] = [field.value(a), field.value(b)];
    if (!known(x) || !known(y)) return known(x) ? -1 : known(y) ? 1 : a - b;
    const order = typeof x === 'number' ? x - y : String(x).localeCompare(String(y));
    return (table.down ? -order : order) || a - b;
  };
  table.rows = all.filter((i) => (!chosen.brushed || chosen.brushed.has(i)) && terms.every((t) => t.test(i))).sort(table.sort === 0 && !table.down ? (a, b) => a - b : compare);
  table.active = 0;
  table.shown.textContent = terms.map((t) => t.problem).filter(known).concat(`${table.rows.length.toLocaleString('en')} of ${count.toLocaleString('en')} shown${chosen.brushed ? ', picked in the parallel coordinates' : ''}`).join(' ');
  [...table.head.children].forEach((th, k) => {
    th.setAttribute('aria-sort', k === table.sort ? (table.down ? 'descending' : 'ascending') : 'none');
    th.firstChild.textContent = table.fields[k].name + (k === table.sort ? (table.down ? ' ▾' : ' ▴') : '');
  });
  table.scroller.setAttribute('aria-rowcount', table.rows.length + 1);
  table.scroller.scrollTop = 0;
  drawRows(table);
}

function drawRows(table) {
  const { scroller, rows, fields, bodyRows } = table;
  const first = Math.max(0, Math.floor(scroller.scrollTop / ROW) - 4);
  const last = Math.min(rows.length, first + Math.ceil(scroller.clientHeight / ROW) + 10);
  const winner = bestTrial();
  const filler = (n) => node('tr', { 'aria-hidden': 'true' }, node('td', { colspan: fields.length, style: `height: ${n * ROW}px; padding: 0; border: 0` }));
  const line = (i, at) => node('tr', {
    class: `${at === table.active ? 'on' : ''} ${i === winner ? 'best' : ''}`, 'aria-rowindex': at + 2, 'aria-selected': String(at === table.active),
    onclick: () => { table.active = at; drawRows(table); openDetails(i); },
  }, ...fields.map((f) => node('td', { class: f.kind ?? '' }, ...(f.name === 'state' ? [symbol(look(i)), ` ${f.text(i)}`] : [f.text(i)]))));
  const visible = rows.slice(first, last).map((i, k) => line(i, first + k));
  bodyRows.replaceChildren(...(first > 0 ? [filler(first)] : []), ...visible, ...(last < rows.length ? [filler(rows.length - last)] : []));
}

function moveActive(table, event) {
  const pageful = Math.floor(table.scroller.clientHeight / ROW) - 2;
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: pageful, PageUp: -pageful, Home: -Infinity, End: Infinity }[event.key];
  if (event.target !== table.scroller) return;
  if (event.key === 'Enter' && table.rows.length) openDetails(table.rows[table.active]);
  if (step === undefined) return;
  event.preventDefault();
  table.active = Math.max(0, Math.min(table.rows.length - 1, table.active + step));
  const top = table.active * ROW;
  const room = table.scroller.clientHeight - 34 - ROW;
  if (top < table.scroller.scrollTop) table.scroller.scrollTop = top;
  else if (top > table.scroller.scrollTop + room) table.scroller.scrollTop = top - room + 6;
  drawRows(table);
}

function download(table) {
  const quote = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const value = (f, i) => quote(String(f.value(i) ?? ''));
  const lines = [table.fields.map((f) => quote(f.name)).join(','), ...table.rows.map((i) => table.fields.map((f) => value(f, i)).join(','))];
  const link = node('a', { href: URL.createObjectURL(new Blob([`${lines.join('\n')}\n`], { type: 'text/csv' })), download: `${page.study}.csv` });
  link.click();
  URL.revokeObjectURL(link.href);
}
