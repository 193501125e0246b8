// Uses the page of a comparison as a reader would and writes what it saw into the page, as lines "name: value".
(() => {
  const seen = {};
  window.addEventListener('error', (event) => { seen.error = event.message; });
  const pause = (ms) => new Promise((go) => setTimeout(go, ms));
  const one = (selector) => document.querySelector(selector);
  const every = (selector) => [...document.querySelectorAll(selector)];
  const painted = (canvas) => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.filter((_, k) => k % 4 === 3).filter((a) => a > 0).length > 500;
  const row = (line) => [...line.children].map((cell) => cell.textContent.trim()).join(' ');

  // The tip at the first place of a chart, on a grid, that has one.
  function hover(over) {
    const { left, top, width, height } = over.getBoundingClientRect();
    for (let x = 0; x < width; x += 8) {
      for (let y = 0; y < height; y += 8) {
        over.dispatchEvent(new MouseEvent('mousemove', { clientX: left + x, clientY: top + y, bubbles: true }));
        if (!one('#tip').hidden) return one('#tip').textContent.replaceAll('\n', ' ');
      }
    }
    return 'none';
  }

  // How many different drawings the axes give: compute or time, each log or not.
  async function drawings() {
    const drawn = new Set();
    const [x, y] = every('#courses input');
    for (const by of ['0', '1']) {
      one('#courses select').value = by;
      one('#courses select').dispatchEvent(new Event('change'));
      for (const box of [x, y, x, y]) {
        box.click();
        await pause(50);
        drawn.add(one('#courses canvas').toDataURL());
      }
    }
    return drawn.size;
  }

  async function look() {
    while (document.documentElement.dataset.ready !== 'true') await pause(20);
    await pause(100);
    seen.sections = every('main section[data-ready]').map((s) => s.id).join(' ');
    seen.charts = every('.plot canvas').length;
    seen.blank = every('.plot canvas').filter((canvas) => !painted(canvas)).length;
    seen.wide = document.documentElement.scrollWidth > innerWidth;
    seen.heading = one('h1').textContent;
    seen.first = row(one('#studies tbody tr'));
    seen.last = row(every('#studies tbody tr').at(-1));
    seen.moved = every('#settings tbody tr').map(row).find((line) => line.includes('→'));
    if (one('#courses .u-over')) {
      seen.tip = hover(one('#courses .u-over'));
      seen.drawings = await drawings();
    }
    const out = document.createElement('pre');
    out.id = 'probe';
    out.textContent = `\n${Object.entries(seen).map(([name, value]) => `${name}: ${value}`).join('\n')}\n`;
    document.body.append(out);
  }
  look();
})();
