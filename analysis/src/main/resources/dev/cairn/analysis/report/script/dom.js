// Small pieces of page.
function node(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && known(value)) element.setAttribute(name, value);
  }
  element.append(...children.filter(known));
  return element;
}

function select(label, options, value, change) {
  const list = node('select', { onchange: (e) => change(Number(e.target.value)) });
  options.forEach(([key, text]) => list.append(node('option', { value: key, selected: key === value }, text)));
  return node('label', {}, label, list);
}

function check(label, on, change) {
  return node('label', {}, node('input', { type: 'checkbox', checked: on, onchange: (e) => change(e.target.checked) }), label);
}

function tile(value, ...text) {
  return node('div', { class: 'tile' }, node('b', {}, value), node('span', {}, ...text));
}

// A table that is not sorted or scrolled: heads are [name, class].
function plainTable(heads, rows) {
  const cell = (tag) => (content, k) => node(tag, { class: heads[k][1], scope: tag === 'th' ? 'col' : null }, content);
  return node('div', { class: 'plain-table', tabindex: 0 }, node('table', {},
    node('thead', {}, node('tr', {}, ...heads.map(([name], k) => cell('th')(name, k)))),
    node('tbody', {}, ...rows.map((row) => node('tr', {}, ...row.map(cell('td')))))));
}

// A card of the page. Its body is filled by render, which may run again; controls stay.
function section(id, heading, { wide = false, controls = [], render }) {
  const body = node('div', { class: 'body' });
  const card = node('section', { id, class: wide ? 'wide' : '', 'aria-labelledby': `${id}-title` },
    node('div', { class: 'bar' }, node('h2', { id: `${id}-title` }, heading), node('div', { class: 'bar' }, ...controls)), body);
  const redraw = () => {
    body.replaceChildren();
    render(body);
    card.dataset.ready = 'true';
  };
  return { id, heading, card, redraw };
}

const tip = document.getElementById('tip');
function showTip(text, x, y) {
  tip.textContent = text;
  tip.hidden = false;
  const { width, height } = tip.getBoundingClientRect();
  tip.style.left = `${Math.max(4, x + 14 + width > innerWidth ? x - width - 14 : x + 14)}px`;
  tip.style.top = `${Math.max(4, y + 14 + height > innerHeight ? y - height - 14 : y + 14)}px`;
}
const hideTip = () => { tip.hidden = true; };
