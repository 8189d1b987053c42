import { readFileSync } from 'node:fs';

/** Where the site's built files are: paths under `/assets/`, each with the hash of its content in its name. */
export type SiteAssets = {
  stylesheet: string;
  script: string;
  /** The fonts of the first screen, fetched ahead of the stylesheet. */
  fonts: string[];
};

const read = new Map<string, SiteAssets>();

/** The assets listed in the manifest that `scripts/build-assets.mjs` wrote; read once a process. Throws where it is missing. */
export function readSiteAssets(manifestPath: string): SiteAssets {
  const known = read.get(manifestPath);
  if (known) return known;
  const assets = parseManifest(readFileSync(manifestPath, 'utf8'));
  read.set(manifestPath, assets);
  return assets;
}

/** The assets of a manifest's text. Throws where it is not one of ours: without a stylesheet no page may be pressed. */
export function parseManifest(text: string): SiteAssets {
  const manifest: unknown = JSON.parse(text);
  if (!isManifest(manifest))
    throw new Error('The asset manifest does not name a stylesheet, a script and fonts.');
  return {
    stylesheet: `/assets/${manifest.stylesheet}`,
    script: `/assets/${manifest.script}`,
    fonts: manifest.fonts.map((name) => `/assets/${name}`),
  };
}

function isManifest(value: unknown): value is { stylesheet: string; script: string; fonts: string[] } {
  if (typeof value !== 'object' || value === null) return false;
  const { stylesheet, script, fonts } = value as Record<string, unknown>;
  if (typeof stylesheet !== 'string' || typeof script !== 'string') return false;
  return Array.isArray(fonts) && fonts.every((name) => typeof name === 'string');
}
