// What marks and lines mean.
import { node, type Child } from '../dom/node.ts';
import type { Look, Study } from '../study/study.ts';
import { SHAPES } from './marks.ts';

export const lookText = (look: Look) => (look === 'infeasible' ? 'complete, infeasible' : look);

const SVG = 'http://www.w3.org/2000/svg';

export function svg(width: number, height: number, shape: string, attributes: Record<string, string | number>): SVGElement {
  const drawing = document.createElementNS(SVG, 'svg');
  const inner = document.createElementNS(SVG, shape);
  for (const [name, value] of Object.entries({ width, height, 'aria-hidden': 'true' })) drawing.setAttribute(name, String(value));
  for (const [name, value] of Object.entries(attributes)) inner.setAttribute(name, String(value));
  drawing.append(inner);
  return drawing;
}

/** The mark of a look, or the line of the best, for a legend. */
export function symbol(look: Look | 'best'): SVGElement {
  const line = { fill: 'none', stroke: `var(--${look})`, 'stroke-width': 1.8 };
  const area = { fill: `var(--${look})` };
  if (look === 'best') return svg(14, 14, 'path', { d: 'M0 7h14', ...line, 'stroke-width': 2.4 });
  const circle = { cx: 7, cy: 7, r: 4.5 };
  switch (SHAPES[look]) {
    case 'disc': return svg(14, 14, 'circle', { ...circle, ...area });
    case 'ring': return svg(14, 14, 'circle', { ...circle, ...line });
    case 'triangle': return svg(14, 14, 'path', { d: 'M7 2.5 11.5 11h-9z', ...area });
    case 'cross': return svg(14, 14, 'path', { d: 'M3 3l8 8M3 11l8-8', ...line });
  }
}

/** The looks among some trials, and lines by their names. */
export function legend(study: Study, trials: Iterable<number>, ...lines: string[]): HTMLElement {
  const looks = new Set<Look>();
  for (const i of trials) looks.add(study.look(i));
  const entry = (mark: SVGElement, text: Child) => node('li', {}, mark, text);
  return node('ul', { class: 'legend' },
    ...[...looks].map((look) => entry(symbol(look), lookText(look))), ...lines.map((line) => entry(symbol('best'), line)));
}
