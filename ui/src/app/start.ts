// Starts a study from a file.
import { node, note } from '../dom/node.ts';
import { Refusal, postFile, url } from './api.ts';
import { button, heading, why, type Shell, type Shown } from './page.ts';
import { address } from './route.ts';
import type { Whole } from './shapes.ts';

const EXAMPLE = `study: rosenbrock
objectives: [{name: value, goal: minimize}]
parameters:
  x: {type: float, low: -2, high: 2}
  y: {type: float, low: -1, high: 3}
budget: {trials: 40}
parallel: 2
objective:
  command: [awk, "-vx={x}", "-vy={y}", 'BEGIN { printf "{\\"value\\": %.6f}\\n", (1 - x)^2 + 100 * (y - x * x)^2 }']
`;

export function start(shell: Shell): Shown {
  const text = node('textarea', { rows: 18, spellcheck: 'false', 'aria-label': 'Study file', class: 'file' });
  text.value = EXAMPLE;
  const problem = node('p', { class: 'warning', role: 'alert' });
  const take = async (file: File | undefined) => { if (file) text.value = await file.text(); };
  const choose = node('input', { type: 'file', accept: '.yaml,.yml,.json', 'aria-label': 'Choose a study file', onchange: () => void take(choose.files?.[0]) });
  text.addEventListener('dragover', (event) => event.preventDefault());
  text.addEventListener('drop', (event) => {
    event.preventDefault();
    void take(event.dataTransfer?.files[0]);
  });
  const send = async (run: boolean) => {
    problem.textContent = '';
    try {
      const made = await postFile<Whole>(`${url('studies')}?run=${run}`, text.value);
      shell.say(run ? `${made.study} runs.` : `${made.study} waits for workers.`);
      location.hash = address('study', made.study);
    } catch (error) {
      problem.textContent = error instanceof Refusal && error.line ? `Line ${error.line}: ${error.message}` : why(error);
      if (error instanceof Refusal && error.line) mark(text, error.line);
    }
  };
  const element = node('section', { class: 'wide', id: 'start' },
    heading('Start a study', choose),
    note('Paste a study file, YAML or JSON, or drop it here. Programs that it names run on the server’s machine, in the directory where the server was started.'),
    text, problem,
    node('div', { class: 'bar' }, button('Run it', () => void send(true), { class: 'primary' }), button('Create it for workers', () => void send(false))));
  return { element, close: () => {} };
}

/** Selects a line of a text. */
function mark(text: HTMLTextAreaElement, line: number) {
  const lines = text.value.split('\n');
  const from = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  text.focus();
  text.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  text.scrollTop = (line - 4) * 20;
}
