import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster } from '#server/postgres/cluster.ts';
import { runProgram } from '#server/postgres/run-program.ts';
import { processBirth } from '#server/start/process-birth.ts';

/** A number that no system gives to a process. */
const NOBODY = 2 ** 31 - 1;
/** How often a running server is looked at, in milliseconds. */
const LOOK = 500;

/** The port of the server of this cluster that runs already, or null where none does. */
export async function runningPort(cluster: Cluster): Promise<number | null> {
  const lines = await readPidFile(cluster);
  const pid = Number(lines[0]);
  if (!pid) {
    return null;
  }
  if (!(await isPostgres(pid, cluster))) {
    await disown(cluster, lines);
    return null;
  }
  return Number(lines[3]) || cluster.port;
}

/** Resolves once the server that runs now is gone, however it went, or when `signal` says that nobody waits any more. */
export async function untilGone(cluster: Cluster, signal: AbortSignal): Promise<void> {
  const pid = Number((await readPidFile(cluster))[0]);
  const birth = pid ? await processBirth(pid) : null;
  while (!signal.aborted && birth !== null && (await processBirth(pid)) === birth) {
    await delay(LOOK, undefined, { signal }).catch(() => undefined);
  }
}

async function readPidFile(cluster: Cluster): Promise<string[]> {
  return (await readFile(pidFile(cluster), 'utf8').catch(() => '')).split('\n');
}

/**
 * After a restart of the machine or container the number in the pid file may belong to any other program,
 * and PostgreSQL would refuse to start because of it.
 */
async function isPostgres(pid: number, cluster: Cluster): Promise<boolean> {
  const listed = await runProgram('ps', ['-o', 'args=', '-p', String(pid)]).catch(() => undefined);
  if (listed) {
    return listed.output.includes(path.join(cluster.folder, 'data'));
  }
  const args = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return args.includes(path.join(cluster.folder, 'data'));
}

/**
 * Takes the number out of the pid file and leaves the rest: it names the shared memory by which PostgreSQL sees that
 * processes of a dead server still write to these files, and waits for their end.
 */
async function disown(cluster: Cluster, lines: string[]): Promise<void> {
  await writeFile(pidFile(cluster), [NOBODY, ...lines.slice(1)].join('\n'));
}

function pidFile(cluster: Cluster): string {
  return path.join(cluster.folder, 'data', 'postmaster.pid');
}
