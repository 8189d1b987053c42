// Marks of what runs from this folder: `.builds/running/PID`. An install would pull the packages away from under it,
// and a build that it serves must not be cleared away.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildsFolder } from './place.mjs';

const folder = path.join(buildsFolder, 'running');

/** Marks this process as running, with what it uses; the mark goes with the process. */
export function markRunning(facts) {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, String(process.pid));
  writeFileSync(file, JSON.stringify({ ...facts, born: bornAt(process.pid) }));
  process.once('exit', () => rmSync(file, { force: true }));
}

/** The other processes that run from this folder: `{ pid, command, build? }`. Marks of dead ones are removed. */
export function othersRunning() {
  return readMarks().filter((mark) => {
    const alive = isAlive(mark);
    if (!alive) rmSync(path.join(folder, String(mark.pid)), { force: true });
    return alive && mark.pid !== process.pid;
  });
}

function readMarks() {
  try {
    return readdirSync(folder).map((name) => ({
      ...JSON.parse(readFileSync(path.join(folder, name), 'utf8')),
      pid: Number(name),
    }));
  } catch {
    return [];
  }
}

function isAlive({ pid, born }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return bornAt(pid) === born;
}

/** When a process began, as Linux counts it: numbers of processes come round again. Elsewhere null. */
function bornAt(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[19];
  } catch {
    return null;
  }
}
