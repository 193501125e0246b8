import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];
const browser = [process.env['CAIRN_CHROMIUM'], ...NAMES].find((name) => name && spawnSync(name, ['--version']).status === 0);

/** What a page of `test/page` says that it saw. */
function seen(page: string): Record<string, unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-ui-'));
  try {
    const file = join(folder, 'page.html');
    const [script, style] = [`page/${page}.js`, 'report.css'].map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'));
    writeFileSync(file, `<!doctype html><meta charset="utf-8"><style>${style}</style><main></main><script>${script}</script>`);
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync',
      `--user-data-dir=${join(folder, 'profile')}`, '--window-size=1280,1000', '--virtual-time-budget=20000', '--dump-dom', `file://${file}`];
    const { stdout } = spawnSync(browser!, flags, { encoding: 'utf8', timeout: 60_000, maxBuffer: 1 << 26 });
    const [, told] = stdout.match(/<pre id="seen">(.*?)<\/pre>/) ?? [];
    assert.ok(told, `The page (${page}) did not come to its end.`);
    return JSON.parse(told) as Record<string, unknown>;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

test('cards show newer trials without losing zoom, scroll or focus', { skip: browser ? false : 'no Chromium' }, () => {
  const { picked, tableFollows, ...rest } = seen('live');
  assert.deepEqual(rest, {
    zooms: true, keepsZoom: true, keepsCanvas: true, keepsScroll: true, keepsFocus: true, shown: '401 of 401 shown', keepsFocusOfKeys: true,
    zoomsOut: true, turns: true, followsTheme: true, letsGo: true,
  });
  const [count] = String(picked).match(/^[1-9]\d*(?= of 401 picked$)/) ?? [];
  assert.equal(tableFollows, `${count} of 401 shown, picked in the parallel coordinates`);
});
