import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

// The bootstrap is plain JavaScript that must run before anything is installed: it is tried in a folder without packages.
let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'copydesk-bootstrap-'));
  await cp('scripts/bootstrap', path.join(root, 'scripts/bootstrap'), { recursive: true });
  await writeFile(path.join(root, 'package.json'), '{"type":"module"}');
  await writeFile(path.join(root, 'package-lock.json'), '{"packages":{}}');
});

afterEach(() => rm(root, { recursive: true, force: true }));

describe('the settings', () => {
  test('come from .env, and from the environment before it, also where that sets nothing', async () => {
    await writeFile(path.join(root, '.env'), '# a comment\nPORT=4000\nDEMO="1"\nDATA_DIR=elsewhere\n');
    const { stdout } = run(
      `import { readSettings } from './scripts/bootstrap/settings.mjs';
       const { PORT, DEMO, DATA_DIR } = readSettings();
       console.log(JSON.stringify({ PORT, DEMO, DATA_DIR }));`,
      { PORT: '5000', DATA_DIR: '' },
    );
    expect(JSON.parse(stdout)).toEqual({ PORT: '5000', DEMO: '1', DATA_DIR: '' });
  });
});

describe('the install', () => {
  const install = `import { ensureInstalled } from './scripts/bootstrap/install.mjs';
    try { ensureInstalled(() => {}); } catch (error) { console.log(error.message); }`;

  test('is refused in one sentence while a start runs from the folder', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const born = await birthOf(other.pid ?? 0);
    await mark(other.pid ?? 0, born);
    expect(run(install).stdout).toMatch(
      /^The packages changed .* "npm start" runs from this folder .*stop it first\.\n$/,
    );
    other.kill();
  });

  test('forgets a start that is gone', async () => {
    await mark(process.pid, 'long ago');
    const { stdout } = run(
      `import { othersRunning } from './scripts/bootstrap/running.mjs'; console.log(othersRunning().length);`,
    );
    expect(stdout).toBe('0\n');
  });
});

function run(source: string, env: Record<string, string> = {}) {
  return spawnSync(process.execPath, ['--input-type=module', '-e', source], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: '', NODE_ENV: 'test', ...env },
  });
}

async function mark(pid: number, born: string | null): Promise<void> {
  await mkdir(path.join(root, '.builds/running'), { recursive: true });
  await writeFile(path.join(root, `.builds/running/${pid}`), JSON.stringify({ command: 'npm start', born }));
}

async function birthOf(pid: number): Promise<string | null> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return status?.split(') ')[1]?.split(' ')[19] ?? null;
}
