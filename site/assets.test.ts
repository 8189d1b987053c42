import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseManifest, readSiteAssets } from '#site/assets.ts';

test('the build’s manifest names files that are there, compressed too, and the stylesheet names its fonts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-assets-'));
  try {
    execFileSync(process.execPath, ['scripts/build-assets.mjs', folder]);
    const assets = readSiteAssets(join(folder, 'manifest.json'));
    const file = (href: string) => join(folder, href.replace('/assets/', ''));
    expect(assets.stylesheet).toMatch(/^\/assets\/site-[0-9A-Z]+\.css$/);
    expect(assets.fonts).toHaveLength(2);
    for (const href of [assets.stylesheet, assets.early, assets.script, assets.live, assets.worker]) {
      for (const ending of ['', '.br', '.gz']) expect(existsSync(file(href) + ending)).toBe(true);
    }
    const stylesheet = readFileSync(file(assets.stylesheet), 'utf8');
    for (const href of assets.fonts) {
      expect(existsSync(file(href))).toBe(true);
      expect(stylesheet).toContain(href);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each(['{}', '[]', 'null', '{"stylesheet":"a.css","script":"b.js","fonts":[1]}'])(
  'the manifest %j is refused',
  (text) => {
    expect(() => parseManifest(text)).toThrow('manifest');
  },
);
