import { colour, onTheme } from '../chart/theme.ts';
import { FIRST_TURN, project, turned, type Point3, type Turn } from '../chart/turn.ts';
import { node } from '../dom/node.ts';
import { hideTip, showTip } from '../dom/tip.ts';
import { number } from '../text/format.ts';
import { beside, EDGES, labelled, type Cube, type Dot, type Side3, type Spot } from './cube.ts';

const HEIGHT = 460;
const SIZE = 270; // of the cube's edges, in pixels
const STEP = Math.PI / 24; // of a key
const REACH = 12;

/** Dots in a cube, on a canvas that is turned by dragging or by the arrow keys. */
export class CubePlot {
  private readonly canvas = node('canvas', { role: 'img', tabindex: 0 });
  readonly element = node('div', { class: 'cube' }, this.canvas);
  private turn: Turn = FIRST_TURN;
  private cube: Cube | null = null;
  private width = 0;
  private frame = 0;
  private readonly watcher = new ResizeObserver(() => { if (this.element.clientWidth !== this.width) this.fit(); });
  private readonly unthemed = onTheme(() => this.fit());

  constructor() {
    this.watcher.observe(this.element);
    this.listen();
  }

  show(cube: Cube, name: string) {
    this.cube = cube;
    this.canvas.setAttribute('aria-label', name);
  }

  close() {
    cancelAnimationFrame(this.frame);
    this.watcher.disconnect();
    this.unthemed();
  }

  /** Draws itself in the room it has. */
  fit() {
    cancelAnimationFrame(this.frame);
    if (!this.cube || this.element.clientWidth === 0) return;
    this.width = this.element.clientWidth;
    const unit = devicePixelRatio || 1;
    Object.assign(this.canvas, { width: this.width * unit, height: HEIGHT * unit });
    Object.assign(this.canvas.style, { width: `${this.width}px`, height: `${HEIGHT}px` });
    const context = this.canvas.getContext('2d')!;
    context.scale(unit, unit);
    this.paintEdges(context);
    const depth = (dot: Dot) => project(dot.at, this.turn)[2];
    for (const dot of this.cube.dots.toSorted((a, b) => depth(a) - depth(b))) this.paintDot(context, dot);
    this.cube.sides.forEach((side, k) => this.paintSide(context, side, k));
  }

  /** Where a point of the cube is on the canvas. */
  private place(point: Point3): Spot {
    const [x, y] = project(point, this.turn);
    const size = Math.min(SIZE, this.width / 1.9);
    return [this.width / 2 + size * x, HEIGHT / 2 - size * y];
  }

  private line(context: CanvasRenderingContext2D, a: Point3, b: Point3) {
    context.beginPath();
    context.moveTo(...this.place(a));
    context.lineTo(...this.place(b));
    context.stroke();
  }

  private paintEdges(context: CanvasRenderingContext2D) {
    context.strokeStyle = colour('rule');
    context.lineWidth = 1;
    for (const [a, b] of EDGES) this.line(context, a, b);
  }

  private paintDot(context: CanvasRenderingContext2D, { at, look, front }: Dot) {
    if (front) {
      context.globalAlpha = 0.35;
      context.strokeStyle = colour('best');
      this.line(context, at, [at[0], at[1], 0]);
    }
    context.globalAlpha = front ? 1 : 0.6;
    context.fillStyle = colour(front ? 'best' : look);
    context.beginPath();
    context.arc(...this.place(at), front ? 4.2 : 2.4, 0, 2 * Math.PI);
    context.fill();
    context.globalAlpha = 1;
  }

  /** Name and ends of a side, beside the cube. */
  private paintSide(context: CanvasRenderingContext2D, { name, low, high }: Side3, k: number) {
    const edge = labelled(k, (corner) => this.place(corner));
    const at = (share: number, away: number) => beside(edge, share, away, [this.width / 2, HEIGHT / 2]);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = colour('soft');
    context.font = '11.5px system-ui, sans-serif';
    context.fillText(number(low, 3), ...at(0.06, 14));
    context.fillText(number(high, 3), ...at(0.94, 14));
    context.fillStyle = colour('ink');
    context.font = '600 12px system-ui, sans-serif';
    const [x, y] = at(0.5, 30);
    const half = context.measureText(name).width / 2 + 2;
    context.fillText(name, Math.max(half, Math.min(this.width - half, x)), y);
  }

  private nearest(event: PointerEvent): Dot | null {
    const box = this.canvas.getBoundingClientRect();
    const far = (dot: Dot) => {
      const [x, y] = this.place(dot.at);
      return Math.hypot(x - event.clientX + box.left, y - event.clientY + box.top);
    };
    let found: Dot | null = null;
    let least = REACH;
    for (const dot of this.cube?.dots ?? []) {
      const distance = far(dot) - (dot.front ? 3 : 0);
      if (distance < least) [found, least] = [dot, distance];
    }
    return found;
  }

  private turnBy(right: number, up: number) {
    this.turn = turned(this.turn, right, up);
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.fit());
  }

  private listen() {
    const { canvas } = this;
    let from: { x: number; y: number; moved: boolean } | null = null;
    canvas.addEventListener('pointerdown', (event) => {
      from = { x: event.clientX, y: event.clientY, moved: false };
      canvas.setPointerCapture(event.pointerId);
    });
    canvas.addEventListener('pointermove', (event) => {
      if (from) {
        const [x, y] = [event.clientX - from.x, event.clientY - from.y];
        if (!from.moved && Math.hypot(x, y) < 4) return;
        from = { x: event.clientX, y: event.clientY, moved: true };
        hideTip();
        this.turnBy(x / 120, y / 120);
        return;
      }
      const dot = this.nearest(event);
      canvas.style.cursor = dot ? 'pointer' : 'grab';
      if (dot) showTip(this.cube!.text(dot.trial), event.clientX, event.clientY);
      else hideTip();
    });
    canvas.addEventListener('pointerup', (event) => {
      const dot = from && !from.moved ? this.nearest(event) : null;
      from = null;
      if (dot) this.cube!.open(dot.trial);
    });
    canvas.addEventListener('pointercancel', () => { from = null; });
    canvas.addEventListener('pointerleave', hideTip);
    canvas.addEventListener('keydown', (event) => {
      const turn = ({ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] } as const)[event.key as 'ArrowLeft'];
      if (!turn) return;
      event.preventDefault();
      this.turnBy(turn[0] * STEP, turn[1] * STEP);
    });
  }
}
