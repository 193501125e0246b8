// What the address behind # asks for.

export type Route =
  | { readonly page: 'studies' | 'start' }
  | { readonly page: 'study' | 'explore'; readonly study: string }
  | { readonly page: 'compare'; readonly studies: readonly string[] };

export function parse(hash: string): Route {
  const [page = '', ...rest] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  if ((page === 'study' || page === 'explore') && rest[0]) return { page, study: rest[0] };
  if (page === 'compare') return { page, studies: rest.filter((name) => name !== '') };
  return { page: page === 'start' ? 'start' : 'studies' };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const address = (...parts: readonly string[]) => `#/${parts.map(encodeURIComponent).join('/')}`;
