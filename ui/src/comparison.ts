// The page of a comparison.
import { startTheme, themeSwitch } from './chart/theme.ts';
import { courses } from './comparison/courses.ts';
import { schedules } from './comparison/schedules.ts';
import type { Comparison } from './comparison/studies.ts';
import { settings, studies, summary, title } from './comparison/tables.ts';
import { embedded, ready } from './dom/embedded.ts';
import { node } from './dom/node.ts';
import { known } from './text/format.ts';

startTheme();
const comparison = embedded<Comparison>();
const sections = [courses(), studies(), settings(), schedules()];
document.getElementById('header')!.append(node('div', { class: 'bar apart' }, node('h1', {}, title(comparison)), themeSwitch()), ...summary(comparison).filter(known));
document.getElementById('main')!.append(...sections.map(({ element }) => element));
sections.forEach((section) => section.update(comparison));
ready();
