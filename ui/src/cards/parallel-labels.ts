// What is written on the axes of parallel coordinates.
import { colour } from '../chart/theme.ts';

/** A short line and its text. */
export function paintTick(context: CanvasRenderingContext2D, x: number, y: number, text: string) {
  const label = text.length > 11 ? `${text.slice(0, 10)}…` : text;
  context.fillStyle = colour('soft');
  context.fillRect(x - 3, y - 0.5, 6, 1);
  context.fillStyle = colour('card');
  context.globalAlpha = 0.75;
  context.fillRect(x + 4, y - 7, context.measureText(label).width + 4, 14);
  context.globalAlpha = 1;
  context.fillStyle = colour('ink');
  context.fillText(label, x + 6, y + 4);
}

/** The end of a name that fits. */
export function fitting(context: CanvasRenderingContext2D, name: string, room: number): string {
  let text = name;
  while (text.length > 4 && context.measureText(text).width > room) text = `…${text.slice(2)}`;
  return text;
}
