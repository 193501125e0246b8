// The value over each parameter, with the surrogate's mean.
const MOST_SLICES = 8;
const FEW_MORE = 4;

function slicesSection() {
  const options = { every: columns.length <= MOST_SLICES + FEW_MORE, log: spreadWide(all.filter(evaluated).map(valueOf), goal().maximize) };
  const card = section('slices', 'Slices', {
    wide: true,
    controls: [check('log', options.log, (on) => { options.log = on; card.redraw(); })],
    render: (body) => drawSlices(body, options, () => { options.every = true; card.redraw(); }),
  });
  return card;
}

function drawSlices(body, { every, log }, showEvery) {
  const [shown, found] = [evidenceTrials(), evidenceValues()];
  if (shown.length === 0) {
    body.append(node('p', { class: 'note' }, 'No trial has a value of this objective yet.'));
    return;
  }
  const values = new Map(shown.map((i, k) => [i, found[k]]));
  const { ranked, slices } = finding();
  const scale = log && found.every((v) => v > 0) ? logAxis : linearAxis;
  const range = { axis: scale, ...valueRange(found, scale, goal().maximize) };
  const grid = node('div', { class: 'grid' });
  body.append(grid);
  for (const k of every ? ranked : ranked.slice(0, MOST_SLICES)) {
    const active = shown.filter((i) => known(trials.columns[k][i]));
    if (active.length) drawSlice(grid, k, active, values, range, slices.find((s) => s.column === k));
  }
  body.append(legend(shown, ...(slices.length ? ['mean of the surrogate over all other parameters'] : [])));
  if (known(finding().evidence.at)) body.append(node('p', { class: 'note' }, `Values are ${evidenceName()}, which ${plural(shown.length, 'trial')} reached; few were run in full.`));
  if (!every && ranked.length > MOST_SLICES) body.append(node('button', { onclick: showEvery }, `Show all ${ranked.length} parameters`));
}

function drawSlice(grid, k, active, values, range, slice) {
  const column = columns[k];
  const axis = columnAxis(column);
  const figure = node('figure', {}, node('h3', {}, column.path));
  grid.append(figure);
  const spots = { x: active.map((i) => jittered(column, axis.to(trials.columns[k][i]), i)), y: active.map((i) => range.axis.to(values.get(i))), trial: active };
  chart(figure, {
    name: `${evidenceName()} over ${column.path}`,
    x: { axis, low: -0.02, high: 1.02 },
    y: range,
    height: 210,
    ticksX: 5,
    ticksY: 4,
    spots,
    text: (i) => `${summary(i)}\n${column.path}: ${setting(column, trials.columns[k][i])}`,
    paint: (context, toX, toY, unit, box) => {
      drawMarks(context, toX, toY, unit, spots, box);
      if (slice) drawMean(context, toX, (v) => toY(range.axis.to(v)), unit, slice, column.levels === slice.at.length);
    },
  });
}

// A number in [-1/2, 1/2) that looks random but is the same each time (Weyl's sequence).
const noise = (i, k) => ((i * (0.6180339887 + 0.1132 * k)) % 1) - 0.5;

// Trials of one of a few values are spread within its cell so that they do not hide each other.
function jittered(column, at, i) {
  if (!column.levels || column.levels > 16) return at;
  return at + (0.5 * noise(i, columns.indexOf(column))) / column.levels;
}

function drawMean(context, toX, toY, unit, { at, values }, steps) {
  context.strokeStyle = colour('best');
  context.lineWidth = 2.2 * unit;
  context.beginPath();
  const half = 0.4 / at.length;
  at.forEach((x, k) => {
    if (steps) {
      context.moveTo(toX(x - half), toY(values[k]));
      context.lineTo(toX(x + half), toY(values[k]));
    } else if (k === 0) context.moveTo(toX(x), toY(values[k]));
    else context.lineTo(toX(x), toY(values[k]));
  });
  context.stroke();
}
