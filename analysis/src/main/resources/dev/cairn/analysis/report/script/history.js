// Every trial's value in the order they ended, and the best so far.
const HISTORY_X = ['trials ended', 'full evaluations', 'time'];

function historySection() {
  const options = { x: 0, log: spreadWide(all.filter(evaluated).map(valueOf), goal().maximize) };
  const controls = [select('by', HISTORY_X.map((text, k) => [k, text]).filter(([k]) => k !== 1 || page.fidelity), 0, (k) => { options.x = k; card.redraw(); }),
    check('log', options.log, (on) => { options.log = on; card.redraw(); })];
  const card = section('history', 'History', { wide: true, controls, render: (body) => drawHistory(body, options) });
  return card;
}

function drawHistory(body, { x, log }) {
  const { convergence } = finding();
  if (convergence.trial.length === 0) {
    body.append(node('p', { class: 'note' }, 'No trial has ended yet.'));
    return;
  }
  if (!convergence.trial.some((i) => known(valueOf(i)))) {
    body.append(node('p', { class: 'note' }, `${plural(convergence.trial.length, 'trial')} ended, none with a value.`));
    return;
  }
  const places = [convergence.trial.map((_, k) => k + 1), convergence.evaluations, convergence.seconds][x];
  const complete = convergence.trial.filter(evaluated).map(valueOf);
  const positive = complete.concat(convergence.best).every((v) => !known(v) || v > 0);
  const axis = log && positive ? logAxis : linearAxis;
  const ranged = complete.length ? complete : convergence.trial.map(valueOf);
  const { low, high } = valueRange(ranged, axis, goal().maximize);
  const bad = goal().maximize ? low : high;
  const spots = { x: places, y: convergence.trial.map((i) => (known(valueOf(i)) ? axis.to(valueOf(i)) ?? bad : bad)), trial: convergence.trial };
  chart(body, {
    name: `History of ${goal().name}: ${plural(places.length, 'trial')}, best ${number(convergence.best.at(-1))}`,
    x: { axis: [countAxis, linearAxis, secondsAxis][x], low: 0, high: (places.at(-1) || 1) * 1.01, label: HISTORY_X[x] },
    y: { axis, low, high, label: goal().name },
    height: 340,
    ticksX: 10,
    spots,
    paint: (context, toX, toY, unit, box) => {
      drawMarks(context, toX, toY, unit, spots, box);
      drawBest(context, toX, toY, unit, places, convergence.best.map((v) => (known(v) ? axis.to(v) : null)));
    },
  });
  body.append(legend(convergence.trial, 'best so far'));
  const beyond = spots.y.filter((v, k) => known(valueOf(spots.trial[k])) && (v > high || v < low)).length;
  const notes = [];
  if (beyond) notes.push(`${plural(beyond, 'value')} beyond the axis ${beyond === 1 ? 'is' : 'are'} drawn at its edge.`);
  if (log && !positive) notes.push('A logarithmic axis needs positive values.');
  notes.push('Drag to zoom, double-click to zoom out, click a trial for its settings.');
  body.append(node('p', { class: 'note' }, notes.join(' ')));
}

function drawBest(context, toX, toY, unit, places, best) {
  context.strokeStyle = colour('best');
  context.lineWidth = 2.2 * unit;
  context.lineJoin = 'round';
  context.beginPath();
  let last = null;
  best.forEach((v, k) => {
    if (!known(v)) return;
    if (known(last)) context.lineTo(toX(places[k]), toY(last));
    if (!known(last)) context.moveTo(toX(places[k]), toY(v));
    else if (last !== v) context.lineTo(toX(places[k]), toY(v));
    last = v;
  });
  context.stroke();
}
