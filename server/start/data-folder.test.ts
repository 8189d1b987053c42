import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claimDataFolder } from '#server/start/data-folder.ts';
import { processBirth } from '#server/start/process-birth.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'copydesk-claim-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('claiming a data folder', () => {
  test('is refused while another start holds it, and possible once it let go', async () => {
    const first = await claimDataFolder(folder);
    await expect(claimDataFolder(folder)).rejects.toThrow(`Copydesk runs already from ${folder}`);
    await first.release();
    await (await claimDataFolder(folder)).release();
  });

  test('is possible where the number of a dead start now belongs to another process', async () => {
    await writeClaim({ pid: process.pid, birth: 'long ago', children: [] });
    await expect(claimDataFolder(folder)).resolves.toBeDefined();
  });

  test('ends what a killed start left running, and nothing that merely has its number', async () => {
    const orphan = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const ended = once(orphan, 'exit');
    await writeClaim({
      pid: 0,
      birth: '',
      children: [
        { pid: orphan.pid, birth: await processBirth(orphan.pid ?? 0) },
        { pid: stranger.pid, birth: 'long ago' },
      ],
    });
    await claimDataFolder(folder);
    expect((await ended)[1]).toBe('SIGTERM');
    expect(await processBirth(stranger.pid ?? 0)).not.toBeNull();
    stranger.kill();
  });

  test('names every process that was begun, also those begun in the same moment', async () => {
    // Writes that overlap spoil the file only now and then.
    for (let round = 0; round < 30; round += 1) {
      const claimed = await claimDataFolder(folder);
      await Promise.all(Array.from({ length: 20 }, () => claimed.noteChild(process.pid)));
      const { children } = JSON.parse(await readFile(path.join(folder, 'running.json'), 'utf8'));
      expect(children).toHaveLength(20);
      await claimed.release();
    }
  });

  test('survives a claim that was cut short', async () => {
    await writeFile(path.join(folder, 'running.json'), '{"pid": 1, "bir');
    const claimed = await claimDataFolder(folder);
    expect(JSON.parse(await readFile(path.join(folder, 'running.json'), 'utf8')).pid).toBe(process.pid);
    await claimed.release();
  });
});

function writeClaim(claim: object): Promise<void> {
  return writeFile(path.join(folder, 'running.json'), JSON.stringify(claim));
}
