import { watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { blockingKey } from '#features/publishing/site/rules/blocking-key.ts';
import { log } from '#lib/log.ts';
import { pathOf } from '#server/door/addresses.ts';
import { type Blocked, blockedFile, readBlocked } from '#server/door/blocking/blocked-file.ts';
import { repeat } from '#server/repeat.ts';

/** What this node refuses, as the data folder's file says. */
export type BlockList = {
  /** Whether a request's target, as it was written, is blocked. */
  has: (target: string) => boolean;
  stop: () => Promise<void>;
};

/**
 * Reads what is blocked and follows its changes: at once where the system tells of them, within a second where it does
 * not. Where the file is damaged or vanishes, what was blocked stays so and what can still be read is added: an address
 * must not come back by an accident.
 */
export async function openBlockList(dataFolder: string): Promise<BlockList> {
  const file = blockedFile(dataFolder);
  let keys = new Set<string>();
  let seen = '';
  const follow = async () => {
    const mark = await markOf(file);
    if (mark === seen) return;
    keys = await keysOf(dataFolder, keys);
    seen = mark;
  };
  await follow().catch((error: unknown) => log.error({ err: error, file }, 'what is blocked cannot be read'));
  const poll = repeat({ name: 'blocked addresses', every: 1_000, run: follow });
  const watcher = watchFolder(dataFolder, path.basename(file), poll.now);
  return {
    has: (target) => {
      if (keys.size === 0) return false;
      const asked = pathOf(target);
      return asked !== null && keys.has(blockingKey(asked));
    },
    stop: async () => {
      watcher?.close();
      await poll.stop();
    },
  };
}

/** Changes whenever another file is renamed into the place, or this one is written to. */
async function markOf(file: string): Promise<string> {
  const found = await stat(file, { bigint: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return found ? `${found.ino} ${found.mtimeNs} ${found.size}` : '';
}

async function keysOf(dataFolder: string, before: Set<string>): Promise<Set<string>> {
  const file = blockedFile(dataFolder);
  const read = await readBlocked(dataFolder);
  if (read === null) {
    log.error({ file }, 'the file of what is blocked is gone: what was blocked stays so until it is back');
    return before;
  }
  const keys = read.blocked.map(keyOf);
  if (read.damaged.length > 0) {
    const { damaged: lines } = read;
    log.error(
      { file, lines },
      'the file of what is blocked is damaged: what was blocked stays so until it is mended',
    );
    return new Set([...before, ...keys]);
  }
  log.info({ file, blocked: keys.length }, 'read what is blocked');
  return new Set(keys);
}

function keyOf({ path }: Blocked): string {
  return blockingKey(path);
}

/** The folder, as a rename changes that and not the file; none where the system cannot watch it. */
function watchFolder(folder: string, name: string, tell: () => void) {
  try {
    const watcher = watch(folder, { persistent: false }, (_event, changed) => {
      if (changed === name || changed === null) tell();
    });
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}
