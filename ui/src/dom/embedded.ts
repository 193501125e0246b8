/** The data that a page holds. */
export const embedded = <T>(): T => JSON.parse(document.getElementById('data')!.textContent!) as T;

/** Says that all is drawn. */
export const ready = () => { document.documentElement.dataset['ready'] = 'true'; };
