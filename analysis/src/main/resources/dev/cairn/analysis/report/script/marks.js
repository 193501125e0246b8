// How a trial looks: by state and feasibility, in shape and colour.
function look(i) {
  const state = stateOf(i);
  if (state === 'complete') return violated(i) ? 'infeasible' : 'complete';
  return state;
}

const SHAPES = { complete: 'disc', imported: 'disc', infeasible: 'ring', pruned: 'triangle', failed: 'cross', running: 'ring', paused: 'ring', stale: 'ring' };
const NAMES = { infeasible: 'complete, infeasible' };

function trace(path, shape, x, y, r) {
  if (shape === 'cross') {
    path.moveTo(x - r, y - r); path.lineTo(x + r, y + r);
    path.moveTo(x - r, y + r); path.lineTo(x + r, y - r);
  } else if (shape === 'triangle') {
    path.moveTo(x, y - r); path.lineTo(x + r, y + r); path.lineTo(x - r, y + r); path.closePath();
  } else {
    path.moveTo(x + r, y); path.arc(x, y, r, 0, 2 * Math.PI);
  }
}

// Draws marks of one look at once, so that ten thousand cost a few milliseconds; spots outside are drawn at the edge.
function drawMarks(context, toX, toY, unit, spots, box) {
  const size = (spots.trial.length > 3000 ? 1.8 : spots.trial.length > 600 ? 2.4 : 3.4) * unit;
  const paths = new Map();
  spots.trial.forEach((i, k) => {
    const kind = look(i);
    if (!paths.has(kind)) paths.set(kind, new Path2D());
    const y = Math.min(box.top + box.height - size, Math.max(box.top + size, toY(spots.y[k])));
    trace(paths.get(kind), SHAPES[kind], toX(spots.x[k]), y, SHAPES[kind] === 'triangle' ? size * 0.85 : size);
  });
  context.lineWidth = 1.4 * unit;
  for (const kind of ['pruned', 'failed', 'running', 'paused', 'stale', 'imported', 'infeasible', 'complete']) {
    if (!paths.has(kind)) continue;
    const filled = SHAPES[kind] === 'disc' || SHAPES[kind] === 'triangle';
    context.globalAlpha = kind === 'pruned' ? 0.5 : spots.trial.length > 3000 ? 0.55 : 0.85;
    context[filled ? 'fillStyle' : 'strokeStyle'] = colour(kind);
    if (filled) context.fill(paths.get(kind));
    else context.stroke(paths.get(kind));
  }
  context.globalAlpha = 1;
}

// A ring around one spot.
function drawHalo(context, x, y, unit) {
  for (const [stroke, width] of [['#fff', 5], ['#000', 3.4], ['#ff7a1a', 2.2]]) {
    context.strokeStyle = stroke;
    context.lineWidth = width * unit;
    context.beginPath();
    context.arc(x, y, 7 * unit, 0, 2 * Math.PI);
    context.stroke();
  }
}

function symbol(kind) {
  const shape = SHAPES[kind];
  const stroke = `fill="none" stroke="var(--${kind})" stroke-width="1.8"`;
  const fill = `fill="var(--${kind})"`;
  const body = {
    disc: `<circle cx="7" cy="7" r="4.5" ${fill}/>`,
    ring: `<circle cx="7" cy="7" r="4.5" ${stroke}/>`,
    triangle: `<path d="M7 2.5 11.5 11h-9z" ${fill}/>`,
    cross: `<path d="M3 3l8 8M3 11l8-8" ${stroke}/>`,
    line: '<path d="M0 7h14" stroke="var(--best)" stroke-width="2.4"/>',
  }[shape ?? 'line'];
  const holder = node('span');
  holder.innerHTML = `<svg width="14" height="14" aria-hidden="true">${body}</svg>`;
  return holder.firstChild;
}

function legend(spotTrials, ...lines) {
  const kinds = new Set(spotTrials.map(look));
  const entries = [...kinds].map((kind) => node('li', {}, symbol(kind), NAMES[kind] ?? kind));
  lines.forEach((line) => entries.push(node('li', {}, symbol('line'), line)));
  return node('ul', { class: 'legend' }, ...entries);
}
