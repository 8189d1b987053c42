// Installs the packages when the lock file asks for others than are there. Runs on Node 20.19 and up.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { node24, root } from './place.mjs';
import { othersRunning } from './running.mjs';

const lockFile = path.join(root, 'package-lock.json');
const stampFile = path.join(root, 'node_modules/.installed-from');

/** Leaves with the packages of the lock file in place, or throws one sentence. */
export function ensureInstalled(say) {
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (read(stampFile) === wanted) return;
  if (!isInstalledByHand()) install(say);
  checkNode();
  writeFileSync(stampFile, wanted);
}

function install(say) {
  const other = othersRunning()[0];
  if (other) {
    throw new Error(
      `The packages changed and must be installed again, but "${other.command}" runs from this folder (process ${other.pid}): stop it first.`,
    );
  }
  say('Installing the packages (a minute or two at the first start) ...');
  // NODE_ENV=production would leave out what builds and tests need; Node 24 itself comes by an install script.
  const args = [
    'ci',
    '--include=dev',
    '--ignore-scripts=false',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  const { status, error } = spawnSync(npm[0], [...npm.slice(1), ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    throw new Error(
      `The packages could not be installed (npm ci ${error ? `did not start: ${error.message}` : 'failed; its reason stands above'}).`,
    );
  }
}

/** Whether somebody ran npm themselves: what npm noted as installed is what the lock file lists. */
function isInstalledByHand() {
  const noted = read(path.join(root, 'node_modules/.package-lock.json'));
  if (!noted || !existsSync(node24)) return false;
  const installed = JSON.parse(noted).packages;
  const listed = Object.entries(JSON.parse(read(lockFile)).packages).filter(([name]) => name !== '');
  return listed.every(([name, { version, optional }]) => {
    const there = installed[name];
    return there ? there.version === version : optional === true;
  });
}

function checkNode() {
  const { stdout } = spawnSync(node24, ['--version'], { encoding: 'utf8' });
  if (!/^v(2[4-9]|[3-9]\d)\./.test(stdout ?? '')) {
    throw new Error(
      `Node 24 was not installed into node_modules (found ${stdout?.trim() || 'none'}): remove node_modules and try again.`,
    );
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
