// One at a time across processes: `npm start` and `npm test` may want the same build at the same moment.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { buildsFolder } from '../bootstrap/place.mjs';
import { say } from './program.mjs';

/** Runs `work` while holding the lock of this name. A lock whose holder is gone is taken over. */
export async function withLock(name, work) {
  await mkdir(buildsFolder, { recursive: true });
  const file = path.join(buildsFolder, `${name}.lock`);
  for (let told = false; !(await take(file)); told = true) {
    if (!told) say('Another process is building the same sources; waiting for it ...');
    await delay(250);
  }
  try {
    await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file) {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const holder = Number(await readFile(file, 'utf8').catch(() => '0'));
  if (holder > 0 && !isAlive(holder)) await rm(file, { force: true });
  return false;
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
