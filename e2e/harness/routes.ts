import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Every route of the build under test, as Next's own manifest lists them. */
export function routesOfTheBuild(): string[] {
  return [...new Set(Object.values(manifest()))].sort();
}

/** The routes among them that are pages of the newsroom side, drawn by React. */
export function pagesOfTheBuild(): string[] {
  const pages = Object.entries(manifest()).filter(([file]) => file.endsWith('/page'));
  return [...new Set(pages.map(([, route]) => route))].sort();
}

/** The route that answers a path: fixed words before what varies, what varies before a catch-all. */
export function routeOf(address: string): string | undefined {
  const [pathname = ''] = address.split('?');
  return routesOfTheBuild()
    .filter((route) => patternOf(route).test(pathname))
    .sort((one, other) => rank(one).localeCompare(rank(other)))[0];
}

function patternOf(route: string): RegExp {
  const parts = route.split('/').map((part) => {
    if (/^\[\.\.\./.test(part)) return '.+';
    return /^\[/.test(part) ? '[^/]+' : part.replaceAll('.', '\\.');
  });
  return new RegExp(`^${parts.join('/')}$`);
}

/** Sorts fixed before varying before catch-all, segment by segment. */
function rank(route: string): string {
  const kinds = route.split('/').map((part) => (/^\[\.\.\./.test(part) ? '2' : /^\[/.test(part) ? '1' : '0'));
  return kinds.join('');
}

function manifest(): Record<string, string> {
  const file = path.join(process.env.BUILD_DIR ?? '', 'app-path-routes-manifest.json');
  return JSON.parse(readFileSync(file, 'utf8'));
}
