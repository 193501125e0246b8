// Colours: from the style sheet, and a ramp for values (cividis, which reads the same with any colour vision).
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

const CIVIDIS = [
  [0, 34, 78], [18, 53, 112], [59, 73, 108], [87, 93, 109], [112, 113, 115],
  [138, 134, 120], [165, 157, 115], [195, 180, 104], [225, 204, 85], [254, 232, 56],
];

function rampColour(t) {
  const at = Math.min(1, Math.max(0, t)) * (CIVIDIS.length - 1);
  const from = Math.min(CIVIDIS.length - 2, Math.floor(at));
  return CIVIDIS[from].map((c, k) => Math.round(c + (at - from) * (CIVIDIS[from + 1][k] - c)));
}
const rampText = (t) => `rgb(${rampColour(t).join(' ')})`;

// A strip that explains the ramp: worst on the left, best on the right.
function rampLegend(worst, best) {
  const strip = node('canvas', { width: 64, height: 1, 'aria-hidden': 'true' });
  const context = strip.getContext('2d');
  for (let x = 0; x < 64; x++) {
    context.fillStyle = rampText(x / 63);
    context.fillRect(x, 0, 1, 1);
  }
  return node('span', { class: 'ramp' }, number(worst), strip, `${number(best)} (best)`);
}

const dark = window.matchMedia('(prefers-color-scheme: dark)');
