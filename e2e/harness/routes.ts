import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Every route of the build under test, as Next's own manifest lists them. */
export function routesOfTheBuild(): string[] {
  const manifest = path.join(process.env.BUILD_DIR ?? '', 'app-path-routes-manifest.json');
  const routes = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>;
  return [...new Set(Object.values(routes))].sort();
}
