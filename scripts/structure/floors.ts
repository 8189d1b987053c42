import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '#scripts/structure/problem.ts';

type Floors = { atLeast: Record<string, { version: string; why: string }>; oneCopy: string[] };
type Lock = { packages: Record<string, { version?: string }> };

/**
 * Packages in the lock file below a version known to be needed, or there twice where two copies break each other.
 * Stands in for `npm audit`, which needs a service that is not always to be had.
 */
export function checkFloors(root: string): Problem[] {
  const table = join(root, 'scripts/version-floors.json');
  const lockFile = join(root, 'package-lock.json');
  if (!existsSync(table) || !existsSync(lockFile)) return [];
  const floors = JSON.parse(readFileSync(table, 'utf8')) as Floors;
  const lock = JSON.parse(readFileSync(lockFile, 'utf8')) as Lock;
  const problem = (message: string) => ({
    path: 'package-lock.json',
    line: 1,
    rule: 'version floors',
    message,
  });
  const tooOld = Object.entries(floors.atLeast).flatMap(([name, { version, why }]) =>
    versionsOf(lock, name)
      .filter((found) => compareVersions(found, version) < 0)
      .map((found) => problem(`${name} ${found} is below ${version}: ${why}`)),
  );
  const twice = floors.oneCopy
    .filter((name) => versionsOf(lock, name).length > 1)
    .map((name) =>
      problem(`${name} is there ${versionsOf(lock, name).length} times: pin what brings the other`),
    );
  return [...tooOld, ...twice];
}

function versionsOf(lock: Lock, name: string): string[] {
  return Object.entries(lock.packages)
    .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
    .flatMap(([, { version }]) => (version ? [version] : []));
}

/** Below, at or above 0 as `a` is older than, the same as or newer than `b`, by the precedence of semver.org, section 11. */
export function compareVersions(a: string, b: string): number {
  const [aCore = '', aPre] = split(a);
  const [bCore = '', bPre] = split(b);
  const core = compareParts(aCore.split('.'), bCore.split('.'));
  if (core !== 0) return core;
  if (aPre === undefined || bPre === undefined)
    return Number(bPre !== undefined) - Number(aPre !== undefined);
  return compareParts(aPre.split('.'), bPre.split('.'));
}

function split(version: string): string[] {
  const [core = '', ...rest] = (version.split('+')[0] ?? '').split('-');
  return rest.length > 0 ? [core, rest.join('-')] : [core];
}

function compareParts(a: string[], b: string[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const [left, right] = [a[at], b[at]];
    if (left === undefined) return -1;
    if (right === undefined) return 1;
    if (left === right) continue;
    const [leftIsNumber, rightIsNumber] = [/^\d+$/.test(left), /^\d+$/.test(right)];
    if (leftIsNumber && rightIsNumber) return Number(left) - Number(right);
    if (leftIsNumber !== rightIsNumber) return leftIsNumber ? -1 : 1;
    return left < right ? -1 : 1;
  }
  return 0;
}
