// Which slot of which session ran what, when. Long idle times are cut.
function timelineSection() {
  if (page.timeline.trial.length === 0) return null;
  return section('timeline', 'Timeline of the workers', { wide: true, render: drawTimeline });
}

// Where nothing ran for long against the busy time, time is squeezed to a fiftieth of it.
function squeezed({ from, to }) {
  const order = from.map((_, k) => k).sort((a, b) => from[a] - from[b]);
  const stretches = [];
  for (const k of order) {
    const last = stretches.at(-1);
    if (last && from[k] <= last[1]) last[1] = Math.max(last[1], to[k]);
    else stretches.push([from[k], to[k]]);
  }
  const busy = stretches.reduce((sum, [a, b]) => sum + b - a, 0) || 1;
  const cuts = [];
  for (let s = 1; s < stretches.length; s++) {
    const [a, b] = [stretches[s - 1][1], stretches[s][0]];
    if (b - a > Math.max(busy / 8, 2)) cuts.push({ from: a, to: b, kept: busy / 50 });
  }
  const shift = (t) => cuts.reduce((x, cut) => x - (t >= cut.to ? cut.to - cut.from - cut.kept : t > cut.from ? (t - cut.from) * (1 - cut.kept / (cut.to - cut.from)) : 0), t);
  return { shift, cuts, end: shift(to.reduce((a, b) => Math.max(a, b), 0)) };
}

function timeAxis({ shift, cuts, end }) {
  const ticks = (low, high, n) => {
    const bounds = [0, ...cuts.flatMap((c) => [c.from, c.to]), Infinity];
    const places = [];
    for (let s = 0; s < bounds.length; s += 2) {
      const [a, b] = [Math.max(low, shift(bounds[s])), Math.min(high, bounds[s + 1] === Infinity ? end : shift(bounds[s + 1]))];
      const offset = bounds[s] - shift(bounds[s]);
      const wanted = Math.round((n * (b - a)) / (high - low));
      if (b > a && wanted >= 1) places.push(...roundTimes(a + offset, b + offset, wanted).map((t) => [shift(t), seconds(t)]));
    }
    return places.filter(([x]) => x >= low && x <= high);
  };
  return { to: shift, ticks };
}

function drawTimeline(body) {
  const { slots, trial, slot, from, to } = page.timeline;
  const time = squeezed(page.timeline);
  const spots = { x: from.map((f, k) => time.shift((f + to[k]) / 2)), y: slot.map((s) => -s), trial };
  const names = { ticks: () => slots.map((_, s) => [-s, `slot ${s + 1}`]).reverse() };
  chart(body, {
    name: `Timeline of ${plural(trial.length, 'trial')} on ${plural(slots.length, 'slot')}`,
    x: { axis: timeAxis(time), low: 0, high: time.end * 1.005 || 1, label: 'since the first trial began' },
    y: { axis: names, low: -slots.length + 0.4, high: 0.6 },
    height: 80 + 26 * Math.min(slots.length, 24),
    ticksX: 10,
    spots,
    text: (i) => `${summary(i)}\n${known(duration(i)) ? `took ${seconds(duration(i))}` : 'not finished'}`,
    paint: (context, toX, toY, unit, box) => {
      const thick = Math.max(2 * unit, Math.min(18 * unit, Math.abs(toY(0) - toY(1)) * 0.7));
      trial.forEach((i, k) => {
        const x = toX(time.shift(from[k]));
        const width = Math.max(1.2 * unit, toX(time.shift(to[k])) - x);
        context.fillStyle = colourOf(i);
        context.fillRect(x, toY(-slot[k]) - thick / 2, width > 4 * unit ? width - unit : width, thick);
      });
      context.fillStyle = colour('grid');
      for (const cut of time.cuts) context.fillRect(toX(time.shift(cut.from)), box.top, toX(time.shift(cut.to)) - toX(time.shift(cut.from)), box.height);
    },
  });
  body.append(timelineLegend(trial));
  const sessions = new Set(slots).size;
  const cut = time.cuts.reduce((sum, c) => sum + c.to - c.from, 0);
  const notes = [`${plural(sessions, 'session')}; slots are reconstructed from the times.`];
  if (cut) notes.push(`${plural(time.cuts.length, 'idle time')} (${seconds(cut)} in all) ${time.cuts.length === 1 ? 'is' : 'are'} cut short: the shaded ${time.cuts.length === 1 ? 'gap' : 'gaps'}.`);
  body.append(node('p', { class: 'note' }, notes.join(' ')));
}

const stateColours = {};
function colourOf(i) {
  const kind = look(i);
  return (stateColours[kind] ??= colour(kind));
}

function timelineLegend(shown) {
  const square = (kind) => node('span', { style: `display: inline-block; width: 12px; height: 10px; margin-right: 5px; background: var(--${kind})` });
  return node('ul', { class: 'legend' }, ...[...new Set(shown.map(look))].map((kind) => node('li', {}, square(kind), NAMES[kind] ?? kind)));
}
