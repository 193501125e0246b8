import { node } from './node.ts';

/** A list to choose from: options are [key, text]. */
export interface Select {
  readonly element: HTMLElement;
  /** Other options; the list is left alone where they are the same. */
  offer(options: readonly (readonly [number, string])[], chosen: number): void;
}

export function select(label: string, change: (key: number) => void): Select {
  const list = node('select', { onchange: () => change(Number(list.value)) });
  let offered = '';
  const offer: Select['offer'] = (options, chosen) => {
    const text = JSON.stringify(options);
    if (text !== offered) list.replaceChildren(...options.map(([key, name]) => node('option', { value: key }, name)));
    offered = text;
    list.value = String(chosen);
  };
  return { element: node('label', {}, label, list), offer };
}

export interface Check {
  readonly element: HTMLElement;
  show(on: boolean): void;
}

export function check(label: string, change: (on: boolean) => void): Check {
  const box = node('input', { type: 'checkbox', onchange: () => change(box.checked) });
  return { element: node('label', {}, box, label), show: (on) => { box.checked = on; } };
}
