import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { processBirth } from '#server/start/process-birth.ts';

type Named = { pid: number; birth: string };
type Claim = Named & { work: string; children: Named[] };

/** What usually runs from a data folder. */
const COPYDESK = 'Copydesk';

/** How long what a killed start left running gets to end by itself, in milliseconds. */
const PATIENCE = 10_000;

export type ClaimedFolder = {
  /** Notes a process that must not outlive this one. */
  noteChild: (pid: number) => Promise<void>;
  release: () => Promise<void>;
};

/**
 * Makes this process the only one that runs Copydesk from a data folder, or does other `work` there. Throws a sentence
 * where another does; its `code` is RUNS where that one is a Copydesk. What a start that was killed left running from it
 * (but for PostgreSQL, which is adopted) is ended first.
 */
export async function claimDataFolder(folder: string, work = COPYDESK): Promise<ClaimedFolder> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, 'running.json');
  const before = await readClaim(file);
  if (before && (await isAlive(before))) {
    throw inUse(folder, before);
  }
  for (const child of before?.children ?? []) {
    await end(child);
  }
  const birth = (await processBirth(process.pid)) ?? '';
  const claim: Claim = { pid: process.pid, birth, work, children: [] };
  // One after the other: two at once mix in the file, and a claim that cannot be read holds nothing.
  let written = Promise.resolve();
  const write = () => {
    written = written.catch(() => undefined).then(() => writeWhole(file, JSON.stringify(claim)));
    return written;
  };
  await write();
  return {
    noteChild: async (pid) => {
      const birth = await processBirth(pid);
      if (birth) {
        claim.children.push({ pid, birth });
        await write();
      }
    },
    release: () => rm(file, { force: true }),
  };
}

function inUse(folder: string, { pid, work = COPYDESK }: Partial<Claim>): Error {
  if (work !== COPYDESK) {
    return new Error(`"${work}" uses ${folder} (process ${pid}): wait until it has ended.`);
  }
  const sentence = `Copydesk runs already from ${folder} (process ${pid}): stop it, or set another DATA_DIR and PORT.`;
  return Object.assign(new Error(sentence), { code: 'RUNS' });
}

/** Under another name first, so that a kill in the middle leaves the file as it was. */
async function writeWhole(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

async function readClaim(file: string): Promise<Claim | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  try {
    return JSON.parse(text) as Claim;
  } catch {
    // Cut short by a full disk or a kill: nobody can hold the folder by it.
    return undefined;
  }
}

async function isAlive({ pid, birth }: Named): Promise<boolean> {
  return (await processBirth(pid)) === birth;
}

async function end(child: Named): Promise<void> {
  for (let waited = 0; await isAlive(child); waited += 100) {
    signal(child.pid, waited >= PATIENCE ? 'SIGKILL' : waited === 0 ? 'SIGTERM' : 0);
    await delay(100);
  }
}

function signal(pid: number, name: NodeJS.Signals | 0): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // Gone between the look and the signal.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') {
      throw error;
    }
  }
}
