import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { now } from '#lib/clock.ts';

/** An address that the door refuses: its decoded path as it was typed, and since when (ISO 8601, UTC). */
export type Blocked = { path: string; since: string };

/** What the file says, and the numbers of its lines that cannot be read; null where there is no file. */
export type ReadFile = { blocked: Blocked[]; damaged: number[] } | null;

const line = z.object({ path: z.string().startsWith('/'), since: z.iso.datetime() });

/** How long another change may take, in milliseconds, before it counts as killed in the middle. */
const STALE = 5_000;

/** Where a data folder keeps what is blocked: one JSON object a line. */
export function blockedFile(dataFolder: string): string {
  return path.join(dataFolder, 'blocked.jsonl');
}

/** Reads the file of a data folder. */
export async function readBlocked(dataFolder: string): Promise<ReadFile> {
  const text = await readFile(blockedFile(dataFolder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : parse(text);
}

/**
 * Changes the file of a data folder; two at once wait for each other. Throws a sentence, and changes nothing, where the
 * file is damaged: writing it anew would lose what stood there.
 */
export async function changeBlocked(
  dataFolder: string,
  change: (blocked: Blocked[]) => Blocked[],
): Promise<void> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const file = blockedFile(dataFolder);
  const fresh = `${file}.new`;
  // Whoever has made it is the one who writes.
  const handle = await openAlone(fresh);
  try {
    const { blocked, damaged } = (await readBlocked(dataFolder)) ?? { blocked: [], damaged: [] };
    if (damaged.length > 0) {
      throw new Error(
        `Line ${damaged[0]} of ${file} cannot be read: mend or remove that line, then try again.`,
      );
    }
    await handle.writeFile(
      change(blocked)
        .map((one) => `${JSON.stringify(one)}\n`)
        .join(''),
    );
    await handle.sync();
    await handle.close();
    await rename(fresh, file);
  } catch (error) {
    await handle.close();
    await rm(fresh, { force: true });
    throw error;
  }
}

function parse(text: string): { blocked: Blocked[]; damaged: number[] } {
  const blocked: Blocked[] = [];
  const damaged: number[] = [];
  for (const [index, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue;
    const read = line.safeParse(parseJson(written));
    if (read.success) blocked.push(read.data);
    else damaged.push(index + 1);
  }
  return { blocked, damaged };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function openAlone(file: string) {
  for (;;) {
    try {
      // Often written by root in a hurry, and read by the account that the web runs as.
      return await open(file, 'wx', 0o644);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const found = await stat(file).catch(() => null);
    if (found && now().getTime() - found.mtimeMs > STALE) await rm(file, { force: true });
    else await delay(50);
  }
}
