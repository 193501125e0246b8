// Listens to the server. EventSource cannot send a token, so the stream is read by hand.
import { headers } from './api.ts';

export interface Message {
  readonly event: string;
  readonly id: string;
  readonly data: string;
}

/** Cuts a stream of text into messages; what is not whole yet is kept for the next piece. */
export class Messages {
  private rest = '';

  add(piece: string): Message[] {
    const parts = (this.rest + piece).split('\n\n');
    this.rest = parts.pop()!;
    return parts.map(parsed).filter((message) => message.data !== '');
  }
}

function parsed(text: string): Message {
  const fields = new Map(text.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const));
  return { event: fields.get('event') ?? 'message', id: fields.get('id') ?? '', data: fields.get('data') ?? '' };
}

const LONGEST_PAUSE = 15_000;

/**
 * Hears a stream until the answer is called; comes back when it breaks, with what it heard last.
 *
 * @param state is told whether the server is heard
 */
export function listen(path: string, hear: (message: Message) => void, state: (connected: boolean) => void): () => void {
  const over = new AbortController();
  let last = '';
  let pause = 500;
  const once = async () => {
    const response = await fetch(path, { headers: headers(last ? { 'Last-Event-ID': last } : {}), signal: over.signal });
    if (!response.ok || !response.body) throw new Error(String(response.status));
    state(true);
    pause = 500;
    const messages = new Messages();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      for (const message of messages.add(piece.value)) {
        last = message.id || last;
        hear(message);
      }
    }
  };
  const again = async () => {
    while (!over.signal.aborted) {
      try {
        await once();
      } catch { // it comes back below
      }
      if (over.signal.aborted) return;
      state(false);
      await new Promise((done) => setTimeout(done, pause));
      pause = Math.min(LONGEST_PAUSE, 2 * pause);
    }
  };
  void again();
  return () => over.abort();
}
