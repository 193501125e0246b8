// Uses the cards of a study that changes, as a reader would, and writes what it saw into the page as JSON.
import { allCards } from '../../src/cards/all.ts';
import { startTheme, themeSwitch } from '../../src/chart/theme.ts';
import { View } from '../../src/study/view.ts';
import { column, studyOf } from '../scene.ts';

const pause = (ms: number) => new Promise((go) => setTimeout(go, ms));
const one = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
const picture = (selector: string) => one<HTMLCanvasElement>(`${selector} canvas`).toDataURL();
const press = (element: HTMLElement, key: string) => element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

// A headless page on virtual time has no frames.
window.requestAnimationFrame = (draw) => window.setTimeout(() => draw(performance.now()), 1);

const objectives = ['loss', 'size', 'time'].map((name) => ({ name, maximize: false }));
const shares = (i: number) => [0.61, 0.37, 0.23].map((step) => (i * step) % 1);
const study = (n: number) => studyOf(Array.from({ length: n }, (_, i) => ({ values: shares(i), row: shares(i + 7) })), objectives, [column('a'), column('b'), column('c')]);

let view = new View(study(400), null);
const cards = allCards({ open: () => {}, pick: (picked) => show(view.with({ picked })) });
function show(next: View) {
  view = next;
  cards.forEach((card) => card.update(view));
}

/** Drags over the chart of the history. */
function zoom() {
  const over = one('#history .u-over');
  const { left, top } = over.getBoundingClientRect();
  const mouse = (type: string, x: number, y: number, target: EventTarget = over) =>
    target.dispatchEvent(new MouseEvent(type, { clientX: left + x, clientY: top + y, movementX: 1, bubbles: true, button: 0 }));
  mouse('mouseenter', 100, 50);
  mouse('mousemove', 100, 50);
  mouse('mousedown', 100, 50);
  mouse('mousemove', 400, 200);
  mouse('mouseup', 400, 200, document);
}

async function use() {
  startTheme();
  one('main').append(...cards.map((card) => card.element));
  show(view);
  await pause(100);
  const whole = picture('#history');
  zoom();
  await pause(100);
  const zoomed = picture('#history');
  const [chart, table, lines] = [one('#history canvas'), one('.table'), one<HTMLCanvasElement>('.parallel canvas')];
  table.scrollTop = 3000;
  table.focus();
  show(new View(study(401), null));
  await pause(100);
  const seen: Record<string, unknown> = {
    zooms: zoomed !== whole,
    keepsZoom: picture('#history') === zoomed,
    keepsCanvas: one('#history canvas') === chart,
    keepsScroll: table.scrollTop === 3000,
    keepsFocus: document.activeElement === table,
    shown: one('#shown').textContent,
  };
  lines.focus();
  press(lines, 'ArrowRight');
  press(lines, 'ArrowUp');
  await pause(100);
  seen['keepsFocusOfKeys'] = document.activeElement === lines;
  seen['picked'] = one('#brushed').textContent;
  seen['tableFollows'] = one('#shown').textContent;
  one('#clear-brushes').click();
  one('#history .u-over').dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
  await pause(100);
  seen['zoomsOut'] = picture('#history') !== zoomed;
  const before = picture('#cube');
  press(one('#cube canvas'), 'ArrowLeft');
  await pause(100);
  seen['turns'] = picture('#cube') !== before;
  const light = picture('#cube');
  const button = themeSwitch();
  button.click();
  const dark = picture('#cube');
  cards.forEach((card) => card.close());
  button.click();
  seen['followsTheme'] = dark !== light;
  seen['letsGo'] = picture('#cube') === dark;
  document.body.append(Object.assign(document.createElement('pre'), { id: 'seen', textContent: JSON.stringify(seen) }));
}

use();
