// One line a trial through an axis for each objective, constraint and parameter; drag along axes to pick trials.
const MOST_AXES = 12;
const INACTIVE = -0.09;

function parallelSection() {
  const clear = node('button', { id: 'clear-brushes', hidden: true }, 'Clear the choice');
  const status = node('span', { class: 'note', id: 'brushed', role: 'status' });
  const brushes = new Map();
  const card = section('parallel', 'Parallel coordinates', {
    wide: true,
    controls: [status, clear],
    render: (body) => drawParallel(body, brushes, status, clear),
  });
  clear.addEventListener('click', () => { brushes.clear(); card.redraw(); choose('brushed', null); });
  return card;
}

function parallelAxes() {
  const value = (name, values, maximize) => {
    const { low, high } = valueRange(values.filter((_, i) => evaluated(i)), linearAxis, maximize);
    const at = (v) => (known(v) ? Math.min(1, Math.max(0, (v - low) / (high - low))) : null);
    return { name, at: (i) => at(values[i]), ticks: (n) => roundSteps(low, high, n).map((v) => [at(v), number(v, 3)]) };
  };
  const columnOf = (k) => {
    const axis = columnAxis(columns[k]);
    return { name: columns[k].path, at: (i) => axis.to(trials.columns[k][i]), ticks: (n) => axis.ticks(0, 1, n), cells: columns[k].levels <= 16 ? columns[k].levels : 0 };
  };
  const shown = finding().ranked.slice(0, MOST_AXES).sort((a, b) => a - b);
  return [
    ...objectives.map((o, k) => value(o.name, trials.values[k], o.maximize)),
    ...constraints.map((c, k) => value(`${c} ≤ 0`, trials.constraints[k], false)),
    ...shown.map(columnOf),
  ];
}

function drawParallel(body, brushes, status, clear) {
  const shown = all.filter((i) => evaluated(i) && known(valueOf(i)));
  if (shown.length === 0) {
    body.append(node('p', { class: 'note' }, 'No trial is complete yet.'));
    return;
  }
  const axes = parallelAxes();
  const places = axes.map((axis) => shown.map((i) => {
    const at = axis.at(i);
    if (at === null) return INACTIVE;
    return axis.cells ? at + (0.4 * noise(i, 0)) / axis.cells : at;
  }));
  const order = shown.map((_, k) => k).sort((a, b) => (goal().maximize ? 1 : -1) * (valueOf(shown[a]) - valueOf(shown[b])));
  const canvas = node('canvas', { role: 'img', 'aria-label': `Parallel coordinates of ${plural(shown.length, 'trial')}` });
  const holder = node('div', { class: 'parallel' }, canvas);
  body.append(node('div', { class: 'bar' }, rampLegend(valueOf(shown[order[0]]), valueOf(shown[order.at(-1)])), node('span', { class: 'note' }, `${goal().name}, by rank`)), holder);
  const hidden = columns.length - Math.min(columns.length, MOST_AXES);
  body.append(node('p', { class: 'note' }, `Drag along an axis to pick a range, click it to drop the range; the table below follows. A line below an axis means the parameter is inactive.${hidden ? ` The ${hidden} least important parameters are left out.` : ''}`));
  const plot = { canvas, axes, places, shown, brushes, order, height: 330 };
  const redraw = () => paintParallel(plot, holder.clientWidth);
  redraw();
  new ResizeObserver(() => { if (plot.width !== Math.max(holder.clientWidth, axes.length * 92)) redraw(); }).observe(holder);
  const report = () => {
    const picked = pickedTrials(plot);
    clear.hidden = picked === null;
    status.textContent = picked === null ? '' : `${picked.size} of ${shown.length} picked`;
    choose('brushed', picked);
  };
  brush(plot, redraw, report);
}

const passes = (plot, k) => [...plot.brushes].every(([a, [low, high]]) => plot.places[a] && plot.places[a][k] >= low && plot.places[a][k] <= high);
const pickedTrials = (plot) => (plot.brushes.size ? new Set(plot.shown.filter((_, k) => passes(plot, k))) : null);

function paintParallel(plot, room) {
  const { canvas, axes, places, height, order, shown } = plot;
  const unit = devicePixelRatio || 1;
  plot.width = Math.max(room, axes.length * 92);
  canvas.width = plot.width * unit;
  canvas.height = height * unit;
  canvas.style.width = `${plot.width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext('2d');
  context.scale(unit, unit);
  plot.x = (a) => 40 + (a * (plot.width - 110)) / Math.max(1, axes.length - 1);
  plot.y = (at) => 52 + (1 - at) * (height - 100);
  const picked = (k) => plot.brushes.size === 0 || passes(plot, k);
  const strength = Math.max(0.07, Math.min(0.75, 120 / shown.length));
  const shade = [];
  order.forEach((k, rank) => { shade[k] = rankShade(rank / Math.max(1, order.length - 1)); });
  const groups = [order.filter((k) => !picked(k)), order.filter(picked)];
  groups.forEach((group, front) => {
    context.globalAlpha = front ? strength : Math.min(0.6, strength);
    context.lineWidth = front ? 1.2 : 0.8;
    for (const k of group) {
      context.strokeStyle = front ? shade[k] : colour1('rule');
      context.beginPath();
      places.forEach((place, a) => (a ? context.lineTo(plot.x(a), plot.y(place[k])) : context.moveTo(plot.x(0), plot.y(place[k]))));
      context.stroke();
    }
  });
  context.globalAlpha = 1;
  axes.forEach((axis, a) => paintAxis(context, plot, axis, a));
}

// In 32 steps, so that ten thousand lines need few colours.
const rankShade = (rank) => rampText(Math.round(rank * 31) / 31);
const fixed = {};
const colour1 = (name) => (fixed[name] ??= colour(name));

function paintAxis(context, plot, axis, a) {
  const x = plot.x(a);
  context.strokeStyle = colour('soft');
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x, plot.y(0));
  context.lineTo(x, plot.y(1));
  context.stroke();
  context.font = '11.5px system-ui, sans-serif';
  context.textAlign = 'left';
  for (const [at, text] of axis.ticks(5)) {
    const label = text.length > 11 ? `${text.slice(0, 10)}…` : text;
    const y = plot.y(at);
    context.fillStyle = colour('soft');
    context.fillRect(x - 3, y - 0.5, 6, 1);
    context.fillStyle = colour('card');
    context.globalAlpha = 0.75;
    context.fillRect(x + 4, y - 7, context.measureText(label).width + 4, 14);
    context.globalAlpha = 1;
    context.fillStyle = colour('ink');
    context.fillText(label, x + 6, y + 4);
  }
  context.textAlign = 'center';
  context.font = '600 12px system-ui, sans-serif';
  const room = (plot.width - 110) / Math.max(1, plot.axes.length - 1) - 10;
  let name = axis.name;
  while (name.length > 4 && context.measureText(name).width > room) name = `…${name.slice(2)}`;
  const half = context.measureText(name).width / 2;
  context.fillText(name, Math.min(plot.width - half - 2, Math.max(half + 2, x)), 20);
  const range = plot.brushes.get(a);
  if (range) {
    context.fillStyle = colour('accent');
    context.globalAlpha = 0.35;
    context.fillRect(x - 7, plot.y(range[1]), 14, plot.y(range[0]) - plot.y(range[1]));
    context.globalAlpha = 1;
  }
}

function brush(plot, redraw, report) {
  const { canvas } = plot;
  let axis = -1;
  let from = 0;
  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    const share = 1 - (event.clientY - box.top - 52) / (plot.height - 100);
    return [event.clientX - box.left, Math.min(1.02, Math.max(INACTIVE - 0.02, share))];
  };
  canvas.addEventListener('pointerdown', (event) => {
    const [x, share] = at(event);
    axis = plot.axes.findIndex((_, a) => Math.abs(plot.x(a) - x) < 22);
    from = share;
    if (axis >= 0) canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (axis < 0) return;
    const [, share] = at(event);
    if (Math.abs(share - from) < 0.015) return;
    plot.brushes.set(axis, [Math.min(from, share), Math.max(from, share)]);
    cancelAnimationFrame(plot.frame);
    plot.frame = requestAnimationFrame(redraw);
  });
  canvas.addEventListener('pointerup', (event) => {
    if (axis < 0) return;
    if (Math.abs(at(event)[1] - from) < 0.015) plot.brushes.delete(axis);
    axis = -1;
    redraw();
    report();
  });
}
