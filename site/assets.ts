import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Where the site's built files are: paths under `/assets/`, each with the hash of its content in its name. */
export type SiteAssets = {
  stylesheet: string;
  /** Runs before the first paint: it shows what the reader chose. */
  early: string;
  /** Runs when the page is there. */
  script: string;
  /** Fetched by it once nothing else is waited for: it follows what changes. */
  live: string;
  /** Follows the posts of a live story; for its page alone. */
  posts: string;
  icon: string;
  /** The service worker that shows alerts, by the script of its own that the site sends from its root. */
  worker: string;
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

/** The script of the service worker that shows alerts, of the build in this folder. */
export function readAlertWorker(folder: string): string {
  const { worker } = readSiteAssets(join(folder, 'manifest.json'));
  return readFileSync(join(folder, basename(worker)), 'utf8');
}

/** The assets of a manifest's text. Throws where it is not one of ours: without a stylesheet no page may be pressed. */
export function parseManifest(text: string): SiteAssets {
  const manifest: unknown = JSON.parse(text);
  if (!isManifest(manifest))
    throw new Error('The asset manifest does not name a stylesheet, scripts, an icon and fonts.');
  return {
    stylesheet: `/assets/${manifest.stylesheet}`,
    early: `/assets/${manifest.early}`,
    script: `/assets/${manifest.script}`,
    live: `/assets/${manifest.live}`,
    posts: `/assets/${manifest.posts}`,
    icon: `/assets/${manifest.icon}`,
    worker: `/assets/${manifest.worker}`,
    fonts: manifest.fonts.map((name) => `/assets/${name}`),
  };
}

type Manifest = Omit<Record<keyof SiteAssets, string>, 'fonts'> & { fonts: string[] };

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const { fonts, ...others } = value as Record<keyof SiteAssets, unknown>;
  const { stylesheet, early, script, live, posts, icon, worker } = others;
  const names = [stylesheet, early, script, live, posts, icon, worker];
  if (!names.every((name) => typeof name === 'string')) return false;
  return Array.isArray(fonts) && fonts.every((name) => typeof name === 'string');
}
