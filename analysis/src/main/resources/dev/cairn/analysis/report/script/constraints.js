// Each constraint over the trials; what is above 0 is infeasible.
function constraintsSection() {
  if (constraints.length === 0) return null;
  return section('constraints', 'Constraints', { render: drawConstraints });
}

function drawConstraints(body) {
  const grid = node('div', { class: 'grid', style: 'grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr))' });
  body.append(grid);
  constraints.forEach((name, c) => {
    const shown = all.filter((i) => evaluated(i) && known(trials.constraints[c][i]));
    const violating = shown.filter((i) => trials.constraints[c][i] > 0).length;
    const figure = node('figure', {}, node('h3', {}, `${name}: ${violating} of ${shown.length} violate it`));
    grid.append(figure);
    if (shown.length === 0) return;
    const spots = { x: shown.map((i) => Math.abs(trials.number[i])), y: shown.map((i) => trials.constraints[c][i]), trial: shown };
    const range = valueRange(spots.y, linearAxis, false);
    const margin = 0.08 * (Math.max(0, range.high) - Math.min(0, range.low));
    const [low, high] = [Math.min(range.low, -margin), Math.max(range.high, margin)];
    chart(figure, {
      name: `${name} over the trials, feasible at most 0`,
      x: { axis: linearAxis, low: -0.5, high: Math.max(...spots.x) + 0.5, label: 'trial' },
      y: { axis: linearAxis, low, high },
      height: 230,
      spots,
      paint: (context, toX, toY, unit, box) => {
        context.globalAlpha = 0.13;
        context.fillStyle = colour('infeasible');
        context.fillRect(box.left, box.top, box.width, toY(0) - box.top);
        context.globalAlpha = 1;
        context.strokeStyle = colour('infeasible');
        context.lineWidth = 1.2 * unit;
        context.beginPath();
        context.moveTo(box.left, toY(0));
        context.lineTo(box.left + box.width, toY(0));
        context.stroke();
        drawMarks(context, toX, toY, unit, spots, box);
      },
    });
  });
  body.append(node('p', { class: 'note' }, 'The shaded part is infeasible. Rings are trials that violate any constraint.'));
}
