// Why trials failed, commonest first.
import { node, note } from '../dom/node.ts';
import { plural } from '../text/format.ts';
import { card, type Actions, type Card } from './card.ts';

const MOST = 8;

/** The last line of each failure, with the trials that it ended; commonest first. */
export function reasons(failures: Readonly<Record<string, string>>): (readonly [string, readonly number[]])[] {
  const found = new Map<string, number[]>();
  for (const [i, text] of Object.entries(failures)) {
    const reason = text.trim().split('\n').at(-1)!.slice(0, 200);
    const those = found.get(reason);
    if (those) those.push(Number(i));
    else found.set(reason, [Number(i)]);
  }
  return [...found].sort(([, a], [, b]) => b.length - a.length);
}

export const failures = ({ open }: Actions): Card => card({
  id: 'failures', heading: 'Failures', wide: true,
  shows: ({ study }) => Object.keys(study.trials.failures).length > 0,
  draw: ({ study }) => {
    const sorted = reasons(study.trials.failures);
    const rows = sorted.slice(0, MOST).map(([reason, those]) => node('li', {}, `${plural(those.length, 'trial')}: ${reason} `,
      node('button', { class: 'plain', onclick: () => open(those[0]!) }, `see trial ${study.trials.number[those[0]!]}`)));
    return [node('ul', { class: 'failures' }, ...rows),
      sorted.length > MOST ? note(`and ${plural(sorted.length - MOST, 'other reason')}.`) : null];
  },
});
