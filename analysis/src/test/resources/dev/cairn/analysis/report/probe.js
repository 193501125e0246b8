// Uses a page as a reader would and writes what it saw into the page, as lines "name: value".
(() => {
  const seen = {};
  window.addEventListener('error', (event) => { seen.error = event.message; });
  const pause = (ms) => new Promise((go) => setTimeout(go, ms));
  const one = (selector) => document.querySelector(selector);
  const painted = (canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let pixels = 0;
    for (let k = 3; k < data.length; k += 4) pixels += data[k] > 0 ? 1 : 0;
    return pixels > 500;
  };
  const history = () => one('#history canvas').toDataURL();
  const key = (name) => one('.table').dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
  const type = (text) => {
    one('#filter').value = text;
    one('#filter').dispatchEvent(new Event('input'));
  };
  const drag = (canvas, x, from, to) => {
    const box = canvas.getBoundingClientRect();
    const at = (kind, y) => canvas.dispatchEvent(new PointerEvent(kind, { clientX: box.left + x, clientY: box.top + y, pointerId: 1, bubbles: true }));
    canvas.setPointerCapture = () => {};
    at('pointerdown', from);
    at('pointermove', to);
    at('pointerup', to);
  };

  async function look() {
    while (document.documentElement.dataset.ready !== 'true') await pause(20);
    await pause(100);
    seen.sections = [...document.querySelectorAll('main section[data-ready]')].map((s) => s.id).join(' ');
    const plots = [...document.querySelectorAll('.plot canvas, .parallel canvas, .cube canvas')];
    seen.charts = plots.length;
    seen.blank = plots.filter((canvas) => !painted(canvas)).length;
    seen.wide = document.documentElement.scrollWidth > innerWidth;
    seen.shown = one('#shown').textContent;
    seen.rows = document.querySelectorAll('.table tbody tr:not([aria-hidden])').length;
    seen.rungs = [...document.querySelectorAll('.plain-table tbody td:first-child')].map((cell) => cell.textContent).join(' ');
    seen.saved = one('#saved')?.textContent;
    seen.repeated = one('#repeated')?.textContent;
    seen.changed = [...document.querySelectorAll('.plain-table td.wide')].at(-1)?.textContent;
    type('state=failed');
    seen.failed = one('#shown').textContent;
    type('nosuch<3');
    seen.unknown = one('#shown').textContent;
    type('');
    [...document.querySelectorAll('.table th button')][2].click();
    seen.sorted = document.querySelectorAll('.table th')[2].getAttribute('aria-sort');
    seen.first = one('.table tbody tr td')?.textContent;
    key('ArrowDown');
    key('Enter');
    await pause(20);
    seen.dialog = one('dialog').open ? one('#details-title').textContent : 'closed';
    if (one('dialog').open) one('dialog').close();
    const parallel = one('.parallel canvas');
    if (parallel) {
      const before = history();
      drag(parallel, 40, 330 - 50, 330 - 150);
      await pause(2000);
      seen.brushed = one('#brushed').textContent;
      seen.picked = one('#shown').textContent;
      const during = history();
      one('#clear-brushes').click();
      await pause(2000);
      seen.followed = during !== before && history() === before;
      seen.cleared = one('#shown').textContent;
    }
    const chooser = one('nav select');
    if (chooser && one('#history .plot')) {
      chooser.value = '1';
      chooser.dispatchEvent(new Event('change'));
      await pause(50);
      seen.second = one('#history .plot').getAttribute('aria-label');
    }
    const themed = () => `${document.documentElement.dataset.theme} ${getComputedStyle(document.body).backgroundColor}`;
    seen.before = themed();
    one('.theme').click();
    seen.after = themed();
    const out = document.createElement('pre');
    out.id = 'probe';
    out.textContent = `\n${Object.entries(seen).map(([name, value]) => `${name}: ${value}`).join('\n')}\n`;
    document.body.append(out);
  }
  look();
})();
