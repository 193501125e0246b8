// Every pair of objectives against each other.
function frontierSection() {
  if (objectives.length < 2) return null;
  return section('frontier', 'Pareto front', { wide: objectives.length > 2, render: drawFrontier });
}

function drawFrontier(body) {
  const shown = all.filter((i) => evaluated(i) && trials.values.every((v) => known(v[i])));
  if (shown.length === 0) {
    body.append(node('p', { class: 'note' }, 'No trial is complete yet.'));
    return;
  }
  const grid = objectives.length > 2 ? node('div', { class: 'grid', style: 'grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr))' }) : body;
  if (grid !== body) body.append(grid);
  for (let a = 0; a < objectives.length; a++) {
    for (let b = a + 1; b < objectives.length; b++) drawPair(grid, a, b, shown);
  }
  body.append(legend(shown, 'Pareto front'));
  drawDominated(body);
}

function drawPair(grid, a, b, shown) {
  const members = new Set(page.frontier.members);
  const side = (k) => {
    const { name, maximize } = objectives[k];
    return { axis: linearAxis, ...valueRange(shown.map((i) => trials.values[k][i]), linearAxis, maximize), label: `${name} (${maximize ? 'higher' : 'lower'} is better)` };
  };
  const spots = { x: shown.map((i) => trials.values[a][i]), y: shown.map((i) => trials.values[b][i]), trial: shown };
  const front = spots.trial.map((i, k) => k).filter((k) => members.has(spots.trial[k])).sort((p, q) => spots.x[p] - spots.x[q]);
  chart(grid, {
    name: `${objectives[b].name} against ${objectives[a].name}: ${plural(members.size, 'trial')} on the Pareto front`,
    x: side(a),
    y: side(b),
    height: 340,
    spots,
    paint: (context, toX, toY, unit, box) => {
      drawMarks(context, toX, toY, unit, spots, box);
      if (objectives.length === 2) drawStairs(context, toX, toY, unit, front, spots);
      context.fillStyle = colour('best');
      for (const k of front) {
        context.beginPath();
        context.arc(toX(spots.x[k]), toY(spots.y[k]), 4 * unit, 0, 7);
        context.fill();
      }
    },
  });
}

// How much of the box between the best and worst values the front dominated after each trial.
function drawDominated(body) {
  const { dominated } = page.frontier;
  if (dominated.length === 0) return;
  const places = dominated.map((_, k) => k + 1);
  const axis = { to: (v) => v, ticks: (from, to, n) => roundSteps(from, to, n).map((v) => [v, `${Math.round(100 * v)} %`]) };
  const figure = node('figure', { style: 'margin-top: 12px' }, node('h3', {}, 'Share of the box of observed values that the front dominates'));
  body.append(figure);
  chart(figure, {
    name: `Dominated share after ${plural(dominated.length, 'trial')}: ${percent(dominated.at(-1))}`,
    x: { axis: countAxis, low: 0, high: places.length * 1.01, label: 'trials ended' },
    y: { axis, low: 0, high: Math.max(...dominated) * 1.08 || 1 },
    height: 150,
    ticksY: 3,
    paint: (context, toX, toY, unit) => drawBest(context, toX, toY, unit, places, dominated),
  });
}

// The border of what the front dominates.
function drawStairs(context, toX, toY, unit, front, spots) {
  context.strokeStyle = colour('best');
  context.lineWidth = 1.6 * unit;
  context.beginPath();
  front.forEach((k, n) => {
    const [x, y] = [toX(spots.x[k]), toY(spots.y[k])];
    if (n > 0) {
      const before = front[n - 1];
      if (objectives[0].maximize) context.lineTo(toX(spots.x[before]), y);
      else context.lineTo(x, toY(spots.y[before]));
      context.lineTo(x, y);
    } else context.moveTo(x, y);
  });
  context.stroke();
}
