import UPlot from 'uplot';
import { node } from '../dom/node.ts';
import type { Axis } from './axis.ts';
import { follow, type Spots } from './pointer.ts';
import { colour, onTheme } from './theme.ts';

/** Pixels of the canvas: where to draw, in device pixels; `unit` is one pixel of the page. */
export interface Surface {
  readonly context: CanvasRenderingContext2D;
  readonly toX: (x: number) => number;
  readonly toY: (y: number) => number;
  readonly unit: number;
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

export interface Side {
  readonly axis: Axis;
  readonly low: number;
  readonly high: number;
  readonly label?: string;
  /** About how many places are named. */
  readonly ticks?: number;
}

/** What a chart shows: axes, and whatever is painted on them. */
export interface Picture {
  /** What it is, for those who do not see it. */
  readonly name: string;
  readonly x: Side;
  readonly y: Side;
  readonly height: number;
  readonly paint: (surface: Surface) => void;
  readonly spots?: Spots;
}

/** uPlot draws axes and grid and lets the reader zoom; the picture paints the rest. A new picture keeps the zoom. */
export class Chart {
  readonly element = node('div', { class: 'plot', role: 'img' });
  private u: UPlot | null = null;
  private readonly watcher = new ResizeObserver(() => this.fit());
  private readonly unthemed = onTheme(() => this.u?.redraw(false, true));

  constructor(private picture: Picture) {
    this.describe();
    this.watcher.observe(this.element);
  }

  show(picture: Picture) {
    const { u } = this;
    const moved = u !== null && zoomed(u, this.picture);
    const fits = picture.height === this.picture.height;
    this.picture = picture;
    this.describe();
    if (!u) return;
    (['x', 'y'] as const).forEach((side, k) => {
      const { label } = picture[side];
      if (label) u.axes[k]!.label = label;
    });
    u.setData(extent(picture), !moved);
    if (moved) u.redraw(false, true);
    if (!fits) u.setSize({ width: u.width, height: picture.height });
  }

  close() {
    this.unthemed();
    this.watcher.disconnect();
    this.u?.destroy();
  }

  private describe() {
    this.element.setAttribute('aria-label', this.picture.name);
    this.element.style.minHeight = `${this.picture.height}px`;
  }

  /** To the width of its place; drawn for the first time when it has one. */
  fit() {
    if (this.element.clientWidth === 0) return;
    const width = Math.max(180, this.element.clientWidth);
    if (!this.u) this.u = this.plot(width);
    else if (Math.abs(this.u.width - width) > 1) this.u.setSize({ width, height: this.picture.height });
  }

  private plot(width: number): UPlot {
    const u = new UPlot({
      width,
      height: this.picture.height,
      padding: [10, 22, 0, 0],
      legend: { show: false },
      scales: { x: { time: false, range: (_, low, high) => [low, high] }, y: { range: (_, low, high) => [low, high] } },
      series: [{}, { paths: () => null, points: { show: false } }],
      axes: [this.axis('x'), this.axis('y')],
      cursor: { x: false, y: false, points: { show: false }, drag: { x: true, y: true, uni: 24, dist: 6 } },
      hooks: { draw: [(self) => paintInside(self, this.picture.paint)] },
    }, extent(this.picture), this.element);
    follow(u, () => this.picture.spots);
    return u;
  }

  private axis(side: 'x' | 'y'): UPlot.Axis {
    const { label } = this.picture[side];
    let texts = new Map<number, string>();
    return {
      stroke: () => colour('soft'),
      font: '12px system-ui, sans-serif',
      labelFont: '12px system-ui, sans-serif',
      ...(label ? { label } : {}),
      labelSize: 18,
      grid: { stroke: () => colour('grid'), width: 1 },
      ticks: { stroke: () => colour('rule'), width: 1, size: 4 },
      splits: (u, _, low, high) => {
        const { axis, ticks = side === 'x' ? 6 : 5 } = this.picture[side];
        const room = side === 'x' ? Math.max(2, Math.min(ticks, Math.floor(u.width / 80))) : ticks;
        texts = new Map(axis.ticks(low, high, room));
        return [...texts.keys()];
      },
      values: (_, splits) => splits.map((s) => texts.get(s) ?? ''),
      size: side === 'x' ? 32 : (_, values) => Math.min(110, 14 + 6.6 * Math.max(2, ...(values ?? []).map((v) => v.length))),
    };
  }
}

const extent = ({ x, y }: Picture): UPlot.AlignedData => [[x.low, x.high], [y.low, y.high]];

const zoomed = ({ scales }: UPlot, { x, y }: Picture) =>
  scales['x']!.min !== x.low || scales['x']!.max !== x.high || scales['y']!.min !== y.low || scales['y']!.max !== y.high;

function paintInside(u: UPlot, paint: Picture['paint']) {
  const { ctx: context, bbox: box } = u;
  context.save();
  context.beginPath();
  context.rect(box.left, box.top, box.width, box.height);
  context.clip();
  paint({ context, toX: linear(u, 'x'), toY: linear(u, 'y'), unit: UPlot.pxRatio, box });
  context.restore();
}

/** Coordinates to pixels as a line through two points, as marks ask for it a hundred thousand times. */
function linear(u: UPlot, side: 'x' | 'y') {
  const { min: low = 0, max: high = 1 } = u.scales[side]!;
  const start = u.valToPos(low, side, true);
  const slope = (u.valToPos(high, side, true) - start) / (high - low);
  return (v: number) => start + slope * (v - low);
}
