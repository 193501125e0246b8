// Asks the server.
const KEY = 'cairn-token';
const BASE = '/api/v1';

/** What the server refused, in its words. */
export class Refusal extends Error {
  constructor(readonly status: number, message: string, readonly path = '', readonly line = 0) {
    super(message);
  }
}

export const token = {
  get: () => sessionStorage.getItem(KEY) ?? '',
  set: (secret: string) => sessionStorage.setItem(KEY, secret),
};

export function headers(more: Record<string, string> = {}): Record<string, string> {
  return token.get() ? { ...more, Authorization: `Bearer ${token.get()}` } : more;
}

export const url = (...path: readonly string[]) => [BASE, ...path.map(encodeURIComponent)].join('/');

async function answer<T>(response: globalThis.Response): Promise<T> {
  if (response.status === 204) return undefined as T;
  const body = await response.text();
  if (response.ok) return JSON.parse(body) as T;
  throw refusal(response.status, body);
}

/** The refusal that a body says, or that a status alone means. */
export function refusal(status: number, body: string): Refusal {
  try {
    const { message, path, line } = (JSON.parse(body) as { error: { message: string; path?: string; line?: number } }).error;
    return new Refusal(status, message, path, line);
  } catch {
    return new Refusal(status, `The server answered ${status}.`);
  }
}

async function send<T>(method: string, path: string, type: string, body: string | null): Promise<T> {
  const request = { method, headers: headers(type ? { 'Content-Type': type } : {}), ...(body === null ? {} : { body }) };
  return answer<T>(await fetch(path, request));
}

export const get = <T>(path: string) => send<T>('GET', path, '', null);
export const post = <T = void>(path: string, body: unknown = {}) => send<T>('POST', path, 'application/json', JSON.stringify(body));
export const put = <T = void>(path: string, body: unknown) => send<T>('PUT', path, 'application/json', JSON.stringify(body));
export const remove = (path: string) => send<void>('DELETE', path, '', null);
export const postFile = <T>(path: string, text: string) => send<T>('POST', path, 'application/yaml', text);
