// The study, and what the reader has chosen to see of it.
const page = JSON.parse(document.getElementById('data').textContent);
const { trials, columns, objectives, constraints } = page;
const count = trials.number.length;
const all = Array.from({ length: count }, (_, i) => i);

const stateOf = (i) => trials.states[trials.state[i]];
const evaluated = (i) => stateOf(i) === 'complete' || stateOf(i) === 'imported';
const violated = (i) => evaluated(i) && trials.violation[i] !== 0;

// A place of the fidelity: its number or, of a grid, the values of that step.
const steps = new Map(page.steps ?? []);
const place = (at) => steps.get(at) ?? number(at);

const duration = (i) => (known(trials.ended[i]) ? trials.ended[i] - trials.started[i] : null);

// What is shown: which objective; which trials the parallel coordinates leave, or null for all.
const chosen = { objective: 0, brushed: null };
const listeners = { objective: [], brushed: [] };
function choose(name, value) {
  chosen[name] = value;
  listeners[name].forEach((listener) => listener());
}

const valueOf = (i) => trials.values[chosen.objective][i];
const finding = () => page.findings[chosen.objective];
const goal = () => objectives[chosen.objective];
const better = (a, b) => (goal().maximize ? a > b : a < b);

// What the surrogates rest on: values of complete trials, or those at a fidelity that enough trials reached.
const evidenceName = () => {
  const { at } = finding().evidence;
  return known(at) ? `${goal().name} at ${page.fidelity ?? 'step'} ${place(at)}` : goal().name;
};
const evidenceTrials = () => finding().evidence.trials ?? all.filter((i) => evaluated(i) && known(valueOf(i)));
const evidenceValues = () => finding().evidence.values ?? evidenceTrials().map(valueOf);

// The complete feasible trial that is best in the chosen objective, or -1.
function bestTrial() {
  let best = -1;
  for (const i of all) {
    const counts = stateOf(i) === 'complete' && !violated(i) && known(valueOf(i));
    if (counts && (best < 0 || better(valueOf(i), valueOf(best)))) best = i;
  }
  return best;
}
