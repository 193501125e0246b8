// Notes in Markdown: paragraphs, lists, code, emphasis, links. Everything is made of nodes, so no text can become markup.
import { node, type Child } from '../dom/node.ts';

export type Inline =
  | { readonly kind: 'text' | 'code' | 'strong' | 'em'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: string };

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\((https?:\/\/[^)\s]+)\)/g;

/** The pieces of a line. Links lead to http and https only. */
export function inlines(line: string): Inline[] {
  const pieces: Inline[] = [];
  let end = 0;
  for (const match of line.matchAll(INLINE)) {
    if (match.index > end) pieces.push({ kind: 'text', text: line.slice(end, match.index) });
    const [, code, strong, em, text, to] = match;
    pieces.push(code !== undefined ? { kind: 'code', text: code }
      : strong !== undefined ? { kind: 'strong', text: strong }
      : em !== undefined ? { kind: 'em', text: em }
      : { kind: 'link', text: text!, to: to! });
    end = match.index + match[0].length;
  }
  if (end < line.length) pieces.push({ kind: 'text', text: line.slice(end) });
  return pieces;
}

export interface Block {
  readonly kind: 'p' | 'ul' | 'pre' | 'h3';
  readonly lines: readonly string[];
}

/** The blocks of a text. */
export function blocks(text: string): Block[] {
  const found: { kind: Block['kind']; lines: string[] }[] = [];
  let open: (typeof found)[number] | null = null;
  const to = (kind: Block['kind'], line: string) => {
    if (open?.kind !== kind) found.push((open = { kind, lines: [] }));
    open.lines.push(line);
  };
  let fenced = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) {
      fenced = !fenced;
      open = null;
    } else if (fenced) to('pre', line);
    else if (line.trim() === '') open = null;
    else if (/^[-*] /.test(line)) to('ul', line.slice(2));
    else if (/^#+ /.test(line)) {
      open = null;
      to('h3', line.replace(/^#+ /, ''));
      open = null;
    } else to('p', line);
  }
  return found;
}

const shown = (piece: Inline): Child =>
  piece.kind === 'text' ? piece.text
    : piece.kind === 'link' ? node('a', { href: piece.to, rel: 'noreferrer noopener', target: '_blank' }, piece.text)
    : node(piece.kind, {}, piece.text);

const line = (text: string): Child[] => inlines(text).map(shown);

function block({ kind, lines }: Block): HTMLElement {
  if (kind === 'pre') return node('pre', {}, lines.join('\n'));
  if (kind === 'ul') return node('ul', {}, ...lines.map((item) => node('li', {}, ...line(item))));
  return node(kind, {}, ...line(lines.join(' ')));
}

export const markdown = (text: string) => node('div', { class: 'markdown' }, ...blocks(text).map(block));
