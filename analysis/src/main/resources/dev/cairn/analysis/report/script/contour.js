// The surrogate's mean over two parameters.
function contourSection() {
  if (!page.findings.some((f) => f.contours.length)) return null;
  const axes = { x: -1, y: -1 };
  const card = section('contour', 'Contour', { render: (body) => drawContour(body, axes, card.redraw) });
  listeners.objective.push(() => { axes.x = -1; });
  return card;
}

function drawContour(body, axes, redraw) {
  const { contours } = finding();
  if (contours.length === 0) {
    body.append(node('p', { class: 'note' }, 'Needs more complete trials.'));
    return;
  }
  const having = (a, b) => contours.find((c) => (c.first === a && c.second === b) || (c.first === b && c.second === a));
  if (axes.x < 0) [axes.x, axes.y] = [contours[0].first, contours[0].second];
  const partners = (a) => [...new Set(contours.filter((c) => c.first === a || c.second === a).map((c) => (c.first === a ? c.second : c.first)))];
  if (!having(axes.x, axes.y)) [axes.y] = partners(axes.x);
  const named = (list) => list.map((k) => [k, columns[k].path]);
  const everyone = [...new Set(contours.flatMap((c) => [c.first, c.second]))];
  const contour = having(axes.x, axes.y);
  const values = contour.first === axes.x ? contour.values : contour.values[0].map((_, i) => contour.values.map((row) => row[i]));
  const flat = values.flat();
  const range = [Math.min(...flat), Math.max(...flat)];
  const [worst, top] = goal().maximize ? range : [range[1], range[0]];
  body.append(node('div', { class: 'bar' },
    select('x', named(everyone), axes.x, (k) => { axes.x = k; redraw(); }),
    select('y', named(partners(axes.x)), axes.y, (k) => { axes.y = k; redraw(); }),
    rampLegend(worst, top)));
  drawSurface(body, axes, values, (v) => (worst === top ? 0.5 : (v - worst) / (top - worst)), range);
  body.append(node('p', { class: 'note' }, `Mean ${evidenceName()} of the surrogate over all other parameters; circles are trials, the ringed one the best.`));
}

function drawSurface(body, { x, y }, values, share, range) {
  const [columnX, columnY] = [columns[x], columns[y]];
  const [axisX, axisY] = [columnAxis(columnX), columnAxis(columnY)];
  const shown = evidenceTrials().filter((i) => known(trials.columns[x][i]) && known(trials.columns[y][i]));
  const place = (k, column, axis) => shown.map((i) => jittered(column, axis.to(trials.columns[k][i]), i));
  const spots = { x: place(x, columnX, axisX), y: place(y, columnY, axisY), trial: shown };
  const image = surfaceImage(values, share);
  const smooth = !columnX.labels && !columnY.labels;
  const winner = shown.indexOf(bestTrial());
  chart(body, {
    name: `${evidenceName()} over ${columnX.path} and ${columnY.path}`,
    x: { axis: axisX, low: 0, high: 1, label: columnX.path },
    y: { axis: axisY, low: 0, high: 1, label: columnY.path },
    height: 320,
    spots,
    paint: (context, toX, toY, unit) => {
      context.imageSmoothingEnabled = smooth;
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, toX(0), toY(1), toX(1) - toX(0), toY(0) - toY(1));
      if (smooth) drawLines(context, toX, toY, unit, values, range);
      drawSpots(context, toX, toY, unit, spots);
      if (winner >= 0) drawHalo(context, toX(spots.x[winner]), toY(spots.y[winner]), unit);
    },
  });
}

function surfaceImage(values, share) {
  const [rows, width] = [values.length, values[0].length];
  const canvas = node('canvas', { width, height: rows });
  const context = canvas.getContext('2d');
  values.forEach((row, j) => row.forEach((v, i) => {
    context.fillStyle = rampText(share(v));
    context.fillRect(i, rows - 1 - j, 1, 1);
  }));
  return canvas;
}

function drawSpots(context, toX, toY, unit, spots) {
  const path = new Path2D();
  const r = (spots.trial.length > 1500 ? 1.3 : 2.6) * unit;
  spots.trial.forEach((_, k) => trace(path, 'disc', toX(spots.x[k]), toY(spots.y[k]), r));
  context.fillStyle = 'rgb(255 255 255 / .75)';
  context.strokeStyle = 'rgb(0 0 0 / .7)';
  context.lineWidth = 0.9 * unit;
  context.globalAlpha = spots.trial.length > 1500 ? 0.5 : 1;
  context.fill(path);
  context.stroke(path);
  context.globalAlpha = 1;
}

// Level lines by marching squares: each cell of the grid gives the segments between the crossings of its edges.
function drawLines(context, toX, toY, unit, values, [low, high]) {
  if (low === high) return;
  const [rows, width] = [values.length, values[0].length];
  const path = new Path2D();
  for (let level = 1; level < 8; level++) {
    const z = low + (level / 8) * (high - low);
    for (let j = 0; j + 1 < rows; j++) {
      for (let i = 0; i + 1 < width; i++) cellLines(path, values, i, j, z, (u) => toX((u + 0.5) / width), (v) => toY((v + 0.5) / rows));
    }
  }
  context.strokeStyle = 'rgb(255 255 255 / .45)';
  context.lineWidth = unit;
  context.stroke(path);
}

function cellLines(path, values, i, j, z, px, py) {
  const corners = [[i, j], [i + 1, j], [i + 1, j + 1], [i, j + 1]];
  const crossings = [];
  corners.forEach(([ax, ay], k) => {
    const [bx, by] = corners[(k + 1) % 4];
    const [a, b] = [values[ay][ax], values[by][bx]];
    if (a < z !== b < z) {
      const t = (z - a) / (b - a);
      crossings.push([ax + t * (bx - ax), ay + t * (by - ay)]);
    }
  });
  for (let k = 0; k + 1 < crossings.length; k += 2) {
    path.moveTo(px(crossings[k][0]), py(crossings[k][1]));
    path.lineTo(px(crossings[k + 1][0]), py(crossings[k + 1][1]));
  }
}
