import { rampText } from '../chart/ramp.ts';
import { colour, onTheme } from '../chart/theme.ts';
import { node } from '../dom/node.ts';
import { fitting, paintTick } from './parallel-labels.ts';
import { INACTIVE, moved, passing, type Lines } from './parallel-lines.ts';

const HEIGHT = 330;
const LEAST_GAP = 92; // pixels between axes
const [LEFT, TOP, RIGHT, BOTTOM] = [40, 52, 70, 48];
const GRIP = 22;
const STILL = 0.015; // a shorter drag is a click

/** The canvas of parallel coordinates, and the ranges that are picked on it, by the names of the axes. */
export class ParallelPlot {
  private readonly canvas = node('canvas', { role: 'img', tabindex: 0 });
  readonly element = node('div', { class: 'parallel' }, this.canvas);
  private readonly ranges = new Map<string, readonly [number, number]>();
  private lines: Lines = { trial: new Int32Array(0), axes: [], every: 1 };
  private width = 0;
  private focus = 0;
  private frame = 0;
  private readonly watcher = new ResizeObserver(() => { if (this.wanted() !== this.width) this.fit(); });
  private readonly unthemed = onTheme(() => this.fit());

  constructor(private readonly changed: () => void) {
    this.watcher.observe(this.element);
    this.listen();
  }

  show(lines: Lines, name: string) {
    this.lines = lines;
    this.canvas.setAttribute('aria-label', name);
  }

  clear() {
    this.ranges.clear();
    this.settle();
  }

  /** 1 for each of so many places whose line passes through every range; null where there is no range. */
  picked(places: number): Uint8Array | null {
    if (this.ranges.size === 0) return null;
    const picked = new Uint8Array(places);
    passing(this.lines, this.ranges).forEach((passes, k) => { picked[this.lines.trial[k]!] = passes; });
    return picked;
  }

  private wanted = () => Math.max(this.element.clientWidth, this.lines.axes.length * LEAST_GAP);
  private gap = () => (this.width - LEFT - RIGHT) / Math.max(1, this.lines.axes.length - 1);
  private x = (axis: number) => LEFT + axis * this.gap();
  private y = (share: number) => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);

  private settle() {
    this.fit();
    this.changed();
  }

  close() {
    cancelAnimationFrame(this.frame);
    this.watcher.disconnect();
    this.unthemed();
  }

  /** Draws itself in the room it has. */
  fit() {
    cancelAnimationFrame(this.frame);
    if (this.element.clientWidth === 0) return;
    this.width = this.wanted();
    const unit = devicePixelRatio || 1;
    Object.assign(this.canvas, { width: this.width * unit, height: HEIGHT * unit });
    Object.assign(this.canvas.style, { width: `${this.width}px`, height: `${HEIGHT}px` });
    const context = this.canvas.getContext('2d')!;
    context.scale(unit, unit);
    this.paintLines(context);
    this.lines.axes.forEach((_, a) => this.paintAxis(context, a));
  }

  private paintLines(context: CanvasRenderingContext2D) {
    const { trial, every } = this.lines;
    const passes = passing(this.lines, this.ranges);
    const drawn = Math.ceil(trial.length / every);
    const strength = Math.max(0.07, Math.min(0.75, 120 / drawn));
    for (const front of [0, 1]) {
      context.globalAlpha = front ? strength : Math.min(0.6, strength);
      context.lineWidth = front ? 1.2 : 0.8;
      context.strokeStyle = colour('rule');
      for (let k = (trial.length - 1) % every; k < trial.length; k += every) {
        if (passes[k] === front) this.paintLine(context, k, front === 1);
      }
    }
    context.globalAlpha = 1;
  }

  private paintLine(context: CanvasRenderingContext2D, k: number, picked: boolean) {
    const rank = k / Math.max(1, this.lines.trial.length - 1);
    if (picked) context.strokeStyle = SHADES[Math.round(rank * (SHADES.length - 1))]!;
    context.beginPath();
    this.lines.axes.forEach(({ at }, a) => context.lineTo(this.x(a), this.y(at[k]!)));
    context.stroke();
  }

  private paintAxis(context: CanvasRenderingContext2D, a: number) {
    const axis = this.lines.axes[a]!;
    const x = this.x(a);
    context.fillStyle = colour('soft');
    context.fillRect(x - 0.5, this.y(1), 1, this.y(0) - this.y(1));
    context.font = '11.5px system-ui, sans-serif';
    context.textAlign = 'left';
    for (const [at, text] of axis.ticks(5)) paintTick(context, x, this.y(at), text);
    context.textAlign = 'center';
    context.font = '600 12px system-ui, sans-serif';
    const name = fitting(context, axis.name, this.gap() - 10);
    const half = context.measureText(name).width / 2;
    const middle = Math.min(this.width - half - 2, Math.max(half + 2, x));
    context.fillStyle = colour(document.activeElement === this.canvas && a === this.focus ? 'accent' : 'ink');
    context.fillText(name, middle, 20);
    const range = this.ranges.get(axis.name);
    if (!range) return;
    context.fillStyle = colour('accent');
    context.globalAlpha = 0.35;
    context.fillRect(x - 7, this.y(range[1]), 14, this.y(range[0]) - this.y(range[1]));
    context.globalAlpha = 1;
  }

  private listen() {
    const { canvas } = this;
    let pressed: { readonly axis: string; readonly from: number } | null = null;
    const at = (event: PointerEvent) => {
      const box = canvas.getBoundingClientRect();
      const share = 1 - (event.clientY - box.top - TOP) / (HEIGHT - TOP - BOTTOM);
      return { x: event.clientX - box.left, share: Math.min(1.02, Math.max(INACTIVE - 0.02, share)) };
    };
    canvas.addEventListener('pointerdown', (event) => {
      const { x, share } = at(event);
      const axis = this.lines.axes.find((_, a) => Math.abs(this.x(a) - x) < GRIP);
      if (!axis) return;
      pressed = { axis: axis.name, from: share };
      canvas.setPointerCapture(event.pointerId);
    });
    canvas.addEventListener('pointermove', (event) => {
      if (!pressed) return;
      const { share } = at(event);
      if (Math.abs(share - pressed.from) < STILL) return;
      this.ranges.set(pressed.axis, [Math.min(pressed.from, share), Math.max(pressed.from, share)]);
      cancelAnimationFrame(this.frame);
      this.frame = requestAnimationFrame(() => this.fit());
    });
    canvas.addEventListener('pointerup', (event) => {
      if (!pressed) return;
      if (Math.abs(at(event).share - pressed.from) < STILL) this.ranges.delete(pressed.axis);
      pressed = null;
      this.settle();
    });
    canvas.addEventListener('pointercancel', () => { pressed = null; });
    canvas.addEventListener('keydown', (event) => this.press(event));
    canvas.addEventListener('focus', () => this.fit());
    canvas.addEventListener('blur', () => this.fit());
  }

  private press(event: KeyboardEvent) {
    const side = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const axis = this.lines.axes[this.focus];
    if (!axis) return;
    if (side) this.focus = Math.max(0, Math.min(this.lines.axes.length - 1, this.focus + side));
    else if (event.key === 'Delete' || event.key === 'Backspace') this.ranges.delete(axis.name);
    else {
      const next = moved(this.ranges.get(axis.name) ?? [0.4, 0.6], event.key);
      if (!next) return;
      this.ranges.set(axis.name, next);
    }
    event.preventDefault();
    if (side) this.fit();
    else this.settle();
  }
}

const SHADES = Array.from({ length: 32 }, (_, k) => rampText(k / 31));
