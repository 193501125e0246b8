// One chart of any kind: uPlot draws axes and grid and lets the reader zoom; paint draws the rest.
//   x, y: {axis, low, high, label}; paint(context, toX, toY, unit); spots: {x: [], y: [], trial: []} for the pointer
function chart(host, { x, y, height = 300, paint, spots, text, name, ticksX = 6, ticksY = 5, open = openDetails }) {
  const plot = node('div', { class: 'plot', role: 'img', 'aria-label': name });
  host.append(plot);
  const width = () => Math.max(180, plot.clientWidth);
  const axis = ({ axis: scale, label }, side, wanted) => ({
    stroke: colour('soft'),
    font: '12px system-ui, sans-serif',
    labelFont: '12px system-ui, sans-serif',
    label,
    labelSize: 18,
    grid: { stroke: colour('grid'), width: 1 },
    ticks: { stroke: colour('rule'), width: 1, size: 4 },
    splits: (u, k, low, high) => {
      const room = side === 'x' ? Math.max(2, Math.min(wanted, Math.floor(u.width / 80))) : wanted;
      u[side] = new Map(scale.ticks(low, high, room));
      return [...u[side].keys()];
    },
    values: (u, splits) => splits.map((s) => u[side].get(s) ?? ''),
    size: side === 'x' ? 32 : (u, values) => Math.min(110, 14 + 6.6 * Math.max(2, ...(values ?? []).map((v) => v.length))),
  });
  const u = new uPlot({
    width: width(),
    height,
    padding: [10, 22, 0, 0],
    legend: { show: false },
    scales: { x: { time: false, range: (_, low, high) => [low, high] }, y: { range: (_, low, high) => [low, high] } },
    series: [{}, { paths: () => null, points: { show: false } }],
    axes: [axis(x, 'x', ticksX), axis(y, 'y', ticksY)],
    cursor: { x: false, y: false, points: { show: false }, drag: { x: true, y: true, uni: 24, dist: 6 } },
    hooks: { draw: [(self) => paintInside(self, paint)] },
  }, [[x.low, x.high], [y.low, y.high]], plot);
  if (spots) point(u, spots, text, open);
  new ResizeObserver(() => {
    if (Math.abs(u.width - width()) > 1) u.setSize({ width: width(), height });
  }).observe(plot);
  return u;
}

function paintInside(u, paint) {
  const { ctx, bbox } = u;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  paint(ctx, (v) => u.valToPos(v, 'x', true), (v) => u.valToPos(v, 'y', true), uPlot.pxRatio, bbox);
  ctx.restore();
}

// Names the trial under the pointer and opens it on a click.
function point(u, spots, text, open) {
  const nearest = (event) => {
    const { scales } = u;
    const box = u.over.getBoundingClientRect();
    const perX = box.width / (scales.x.max - scales.x.min);
    const perY = box.height / (scales.y.max - scales.y.min);
    const left = event.clientX - box.left;
    const top = event.clientY - box.top;
    let found = -1;
    let least = 18 ** 2;
    for (let k = 0; k < spots.x.length; k++) {
      const dx = (spots.x[k] - scales.x.min) * perX - left;
      const dy = box.height - (spots.y[k] - scales.y.min) * perY - top;
      const distance = dx * dx + dy * dy;
      if (distance < least) [found, least] = [k, distance];
    }
    return found;
  };
  let pressed = [0, 0];
  u.over.addEventListener('mousemove', (event) => {
    const k = nearest(event);
    u.over.style.cursor = k < 0 ? 'crosshair' : 'pointer';
    if (k < 0) hideTip();
    else showTip(text ? text(spots.trial[k], k) : summary(spots.trial[k]), event.clientX, event.clientY);
  });
  u.over.addEventListener('mouseleave', hideTip);
  u.over.addEventListener('mousedown', (event) => { pressed = [event.clientX, event.clientY]; });
  u.over.addEventListener('click', (event) => {
    const k = nearest(event);
    const still = Math.hypot(event.clientX - pressed[0], event.clientY - pressed[1]) < 4;
    if (k >= 0 && still) open(spots.trial[k]);
  });
}
