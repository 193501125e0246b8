// Values on the way, one line a trial.
function curvesSection() {
  if (!page.findings.some((f) => f.curves.length)) return null;
  const spread = page.fidelity && page.findings[0].curves.some(([, at]) => at.at(-1) / at[0] >= 20);
  const options = { logX: spread, logY: false };
  const card = section('curves', 'Intermediate values', {
    controls: [check('log x', spread, (on) => { options.logX = on; card.redraw(); }), check('log y', false, (on) => { options.logY = on; card.redraw(); })],
    render: (body) => drawCurves(body, options),
  });
  return card;
}

function drawCurves(body, { logX, logY }) {
  const { curves } = finding();
  if (curves.length === 0) {
    body.append(node('p', { class: 'note' }, 'No trial reported this objective on the way.'));
    return;
  }
  const values = curves.flatMap(([, , v]) => v);
  const axisX = logX && curves.every(([, at]) => at[0] > 0) ? logAxis : linearAxis;
  const axisY = logY && values.every((v) => v > 0) ? logAxis : linearAxis;
  const spots = { x: [], y: [], trial: [], value: [], at: [] };
  for (const [i, at, v] of curves) {
    at.forEach((a, k) => {
      spots.x.push(axisX.to(a)); spots.y.push(axisY.to(v[k])); spots.trial.push(i); spots.value.push(v[k]); spots.at.push(a);
    });
  }
  const lowX = spots.x.reduce((a, b) => Math.min(a, b), Infinity);
  const highX = spots.x.reduce((a, b) => Math.max(a, b), -Infinity);
  const unitName = page.fidelity ?? 'step';
  const margin = highX > lowX ? 0.01 * (highX - lowX) : 1;
  chart(body, {
    name: `Intermediate values of ${goal().name} of ${plural(curves.length, 'trial')}`,
    x: { axis: axisX, low: lowX - margin, high: highX + margin, label: page.steps ? `cost of ${unitName}` : unitName },
    y: { axis: axisY, ...valueRange(values, axisY, goal().maximize), label: goal().name },
    height: 380,
    spots,
    text: (i, k) => `${summary(i).split('\n')[0]}\n${unitName} ${place(spots.at[k])}: ${number(spots.value[k])}`,
    paint: (context, toX, toY, unit) => paintCurves(context, toX, toY, unit, curves, axisX, axisY),
  });
  body.append(legend(curves.map(([i]) => i), 'best'));
}

function paintCurves(context, toX, toY, unit, curves, axisX, axisY) {
  const winner = bestTrial();
  const paths = new Map();
  let bold = null;
  for (const [i, at, v] of curves) {
    const path = i === winner ? (bold = new Path2D()) : paths.get(look(i)) ?? paths.set(look(i), new Path2D()).get(look(i));
    at.forEach((a, k) => {
      const x = toX(axisX.to(a));
      const y = toY(axisY.to(v[k]));
      if (k === 0) { path.moveTo(x, y); path.arc(x, y, 0.8 * unit, 0, 7); path.moveTo(x, y); } else path.lineTo(x, y);
    });
  }
  context.globalAlpha = Math.max(0.08, Math.min(0.7, 60 / curves.length));
  context.lineWidth = 1.2 * unit;
  for (const [kind, path] of [...paths].sort(([a]) => (a === 'pruned' ? -1 : 1))) {
    context.strokeStyle = colour(kind);
    context.stroke(path);
  }
  context.globalAlpha = 1;
  if (bold) {
    context.strokeStyle = colour('best');
    context.lineWidth = 2.6 * unit;
    context.stroke(bold);
  }
}
