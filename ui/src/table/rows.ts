import { node } from '../dom/node.ts';
import type { Field } from './fields.ts';

const ROW = 30; // pixels
const HEAD = 34;
const MARGIN = 4; // rows beyond the sight

export interface Sort {
  readonly field: number;
  readonly down: boolean;
}

export interface Content {
  readonly fields: readonly Field[];
  readonly rows: Int32Array;
  readonly sort: Sort;
  /** The row that is marked, or -1. */
  readonly marked: number;
}

export interface Handlers {
  readonly open: (row: number) => void;
  readonly sort: (field: number) => void;
}

/** A grid that holds only the rows in sight. Arrow keys move, Enter opens. */
export class Rows {
  private readonly head = node('tr');
  private readonly body = node('tbody');
  private readonly columns = node('colgroup');
  private readonly table = node('table', {}, this.columns, node('thead', {}, this.head), this.body);
  readonly element: HTMLElement;
  private content: Content = { fields: [], rows: new Int32Array(0), sort: { field: 0, down: false }, marked: -1 };
  private active = 0;
  private frame = 0;

  constructor(label: string, private readonly handlers: Handlers) {
    this.element = node('div', { class: 'table', tabindex: 0, role: 'grid', 'aria-label': `${label}. Arrow keys move, Enter opens.` }, this.table);
    this.element.addEventListener('scroll', () => {
      cancelAnimationFrame(this.frame);
      this.frame = requestAnimationFrame(() => this.draw());
    });
    this.element.addEventListener('keydown', (event) => this.press(event));
    new ResizeObserver(() => this.draw()).observe(this.element);
  }

  /** Shows other rows; from the top where they are not just newer ones. */
  show(content: Content, fromTop: boolean) {
    const { fields } = content;
    if (fields.map((f) => f.name).join('\n') !== this.content.fields.map((f) => f.name).join('\n')) this.lay(fields);
    this.content = content;
    this.element.setAttribute('aria-rowcount', String(content.rows.length + 1));
    if (fromTop) {
      this.active = 0;
      this.element.scrollTop = 0;
    }
    this.active = Math.max(0, Math.min(this.active, content.rows.length - 1));
    this.label(content.sort);
    this.draw();
  }

  private lay(fields: readonly Field[]) {
    const width = fields.reduce((sum, f) => sum + f.width, 0);
    this.table.style.cssText = `width: ${width}px; min-width: 100%`;
    this.columns.replaceChildren(...fields.map((f) => node('col', { style: `width: ${f.width}px` })));
    this.head.replaceChildren(...fields.map((f, k) => node('th', { class: f.kind, scope: 'col' },
      node('button', { onclick: () => this.handlers.sort(k), title: `Sort by ${f.name}` }, f.name))));
  }

  private label({ field, down }: Sort) {
    [...this.head.children].forEach((cell, k) => {
      const sorted = k === field;
      cell.setAttribute('aria-sort', sorted ? (down ? 'descending' : 'ascending') : 'none');
      cell.firstChild!.textContent = this.content.fields[k]!.name + (sorted ? (down ? ' ▾' : ' ▴') : '');
    });
  }

  private draw() {
    const { rows, fields } = this.content;
    const { scrollTop, clientHeight } = this.element;
    const first = Math.max(0, Math.min(rows.length, Math.floor(scrollTop / ROW) - MARGIN));
    const last = Math.min(rows.length, first + Math.ceil(clientHeight / ROW) + 2 * MARGIN + 2);
    const filler = (n: number) => (n === 0 ? [] : [node('tr', { 'aria-hidden': 'true' },
      node('td', { class: 'filler', colspan: fields.length, style: `height: ${n * ROW}px` }))]);
    const visible = Array.from(rows.subarray(first, last), (row, k) => this.line(row, first + k));
    this.body.replaceChildren(...filler(first), ...visible, ...filler(rows.length - last));
  }

  private line(row: number, at: number) {
    const { fields, marked } = this.content;
    const on = at === this.active;
    const press = () => {
      this.active = at;
      this.draw();
      this.handlers.open(row);
    };
    return node('tr', { class: `${on ? 'on' : ''} ${row === marked ? 'best' : ''}`, 'aria-rowindex': at + 2, 'aria-selected': String(on), onclick: press },
      ...fields.map((f) => node('td', { class: f.kind }, ...(f.cell?.(row) ?? [f.text(row)]))));
  }

  private press(event: KeyboardEvent) {
    if (event.target !== this.element) return;
    const { rows } = this.content;
    const page = Math.floor(this.element.clientHeight / ROW) - 2;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity }[event.key];
    if (event.key === 'Enter' && rows.length) this.handlers.open(rows[this.active]!);
    if (step === undefined) return;
    event.preventDefault();
    this.active = Math.max(0, Math.min(rows.length - 1, this.active + step));
    const top = this.active * ROW;
    const room = this.element.clientHeight - HEAD - ROW;
    if (top < this.element.scrollTop) this.element.scrollTop = top;
    else if (top > this.element.scrollTop + room) this.element.scrollTop = top - room + 6;
    this.draw();
  }
}
