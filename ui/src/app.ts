// The dashboard.
import { startTheme, themeSwitch } from './chart/theme.ts';
import { fill } from './dom/fill.ts';
import { node } from './dom/node.ts';
import { get, token, url } from './app/api.ts';
import { compare } from './app/compare.ts';
import { explore } from './app/explore.ts';
import { overview } from './app/overview.ts';
import { button, why, type Shell, type Shown } from './app/page.ts';
import { address, parse } from './app/route.ts';
import { start } from './app/start.ts';
import { studyPage } from './app/study-page.ts';
import { Refusal } from './app/api.ts';

const body = document.getElementById('page')!;
const said = document.getElementById('said')!;
const link = node('span', { class: 'link', role: 'status' });
let shown: Shown | null = null;
let fading: ReturnType<typeof setTimeout> | undefined;

const shell: Shell = {
  connected: (heard) => {
    link.textContent = heard ? 'live' : 'not connected';
    link.classList.toggle('off', !heard);
  },
  say: (text, bad = false) => {
    said.textContent = text;
    said.classList.toggle('bad', bad);
    said.hidden = false;
    clearTimeout(fading);
    fading = setTimeout(() => { said.hidden = true; }, bad ? 12_000 : 5_000);
  },
  try: async (deed) => {
    try {
      await deed();
      return true;
    } catch (error) {
      shell.say(why(error), true);
      return false;
    }
  },
};

function page(): Shown {
  const route = parse(location.hash);
  switch (route.page) {
    case 'study': return studyPage(shell, route.study);
    case 'explore': return explore(shell, route.study);
    case 'compare': return compare(route.studies);
    case 'start': return start(shell);
    default: return overview(shell);
  }
}

let last = '';
function show() {
  if (!location.hash.startsWith('#/') && location.hash !== '') return; // a place on this page
  if (shown && location.hash === last) return;
  last = location.hash;
  shown?.close();
  document.querySelectorAll('dialog').forEach((dialog) => dialog.close());
  delete document.documentElement.dataset['ready'];
  shown = page();
  fill(body, [shown.element]);
  scrollTo(0, 0);
}

/** Asks for the token where the server wants one. */
function gate() {
  const field = node('input', { type: 'password', autocomplete: 'off', 'aria-label': 'Token' });
  const problem = node('p', { class: 'warning', role: 'alert' });
  const enter = (event: Event) => {
    event.preventDefault();
    token.set(field.value);
    admitted().catch((error: unknown) => { problem.textContent = why(error); });
  };
  fill(body, [node('section', { class: 'wide gate' }, node('h1', {}, 'cairn'), node('p', {}, 'This server asks for its token.'),
    node('form', { onsubmit: enter }, field, node('button', { type: 'submit', class: 'primary' }, 'Enter')), problem)]);
  field.focus();
}

async function admitted() {
  await get(url('studies'));
  addEventListener('hashchange', show);
  show();
}

startTheme();
document.getElementById('top')!.append(
  node('a', { class: 'home', href: address() }, 'cairn'), node('a', { href: address() }, 'Studies'), node('a', { href: address('start') }, 'Start'),
  link, button('Token', gate), themeSwitch());
admitted().catch((error: unknown) => {
  if (error instanceof Refusal && error.status === 401) gate();
  else shell.say(why(error), true);
});
