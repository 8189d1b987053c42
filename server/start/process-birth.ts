import { readFile } from 'node:fs/promises';
import { runProgram } from '#server/postgres/run-program.ts';

/**
 * When a process began, in whatever words the system has for it, or null when there is none. Numbers of processes
 * come round again: only number and birth together name one.
 */
export async function processBirth(pid: number): Promise<string | null> {
  if (process.platform !== 'linux') {
    const listed = await runProgram('ps', ['-o', 'lstart=', '-p', String(pid)]);
    return listed.output.trim() || null;
  }
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name stands in brackets and may hold spaces; the 22nd field is the time of the start (proc(5)).
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? null : (fields[19] ?? null);
}
