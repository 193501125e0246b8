// Studies side by side.
import { courses } from '../comparison/courses.ts';
import { schedules } from '../comparison/schedules.ts';
import type { Comparison } from '../comparison/studies.ts';
import { settings, studies, summary, title } from '../comparison/tables.ts';
import { fill } from '../dom/fill.ts';
import { node, note } from '../dom/node.ts';
import { get, url } from './api.ts';
import { heading, why, type Shown } from './page.ts';

export function compare(names: readonly string[]): Shown {
  const sections = [courses(), studies(), settings(), schedules()];
  const head = node('header', { class: 'head' }, note('Reading the studies …'));
  const element = node('div', { id: 'compare' }, head, node('main', {}, ...sections.map((section) => section.element)));
  const query = names.map((name) => `study=${encodeURIComponent(name)}`).join('&');
  get<Comparison>(`${url('compare')}?${query}`).then((comparison) => {
    fill(head, [heading(title(comparison)), ...summary(comparison)]);
    sections.forEach((section) => section.update(comparison));
  }, (error) => fill(head, [heading('Compare'), note(why(error))]));
  return { element, close: () => sections.forEach((section) => section.close()) };
}
