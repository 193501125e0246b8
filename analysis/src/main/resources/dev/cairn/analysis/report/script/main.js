// Puts the page together: the table at once, then one chart after the other so that the page never freezes.
function navigation(cards) {
  const links = node('div', { class: 'links' }, ...cards.map((c) => node('a', { href: `#${c.id}` }, c.heading)));
  const chooser = objectives.length > 1
    ? [select('Objective', objectives.map((o, k) => [k, o.name]), 0, (k) => choose('objective', k))]
    : [];
  return node('nav', { class: 'bar', 'aria-label': 'Sections' }, links, ...chooser);
}

function redrawAll(cards) {
  for (const name of Object.keys(fixed)) delete fixed[name];
  for (const name of Object.keys(stateColours)) delete stateColours[name];
  cards.forEach((card) => card.redraw());
}

function start() {
  drawHeader();
  const cards = [
    ...(count ? [historySection(), failuresSection()] : []),
    ...(all.some((i) => trials.values.some((v) => known(v[i]))) ? [frontierSection(), constraintsSection(), curvesSection(), stoppingSection(), importanceSection(), contourSection(), slicesSection(), parallelSection()] : [curvesSection(), stoppingSection()]),
    timelineSection(), tableSection(),
  ].filter(known);
  const main = document.getElementById('main');
  document.getElementById('header').append(navigation(cards));
  const half = cards.filter((c) => !c.card.classList.contains('wide'));
  if (half.length % 2) half.at(-1).card.classList.add('wide');
  main.append(...cards.map((c) => c.card));
  const charts = cards.filter((c) => c.id !== 'trials');
  listeners.objective.push(() => redrawAll(charts));
  dark.addEventListener('change', () => redrawAll(charts));
  const next = () => {
    const card = waiting.shift();
    if (card) {
      card.redraw();
      setTimeout(next);
    } else document.documentElement.dataset.ready = 'true';
  };
  const waiting = [cards.at(-1), ...charts];
  next();
}

start();
