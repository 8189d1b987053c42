import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSecrets } from '#server/start/secrets.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'copydesk-secrets-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('secrets are made once, long, different, and readable by their owner alone', async () => {
  const made = await readSecrets(folder);
  expect(made.authSecret).toMatch(/^[0-9a-f]{64}$/);
  expect(made.appPassword).not.toBe(made.authSecret);
  expect([made.vapid.publicKey.length, made.vapid.privateKey.length]).toEqual([87, 43]);
  expect(await readSecrets(folder)).toEqual(made);
  expect((await stat(path.join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
});

test('a missing secret is added and the others stay', async () => {
  await writeFile(path.join(folder, 'secrets.json'), JSON.stringify({ authSecret: 'kept' }));
  const secrets = await readSecrets(folder);
  expect(secrets.authSecret).toBe('kept');
  expect(await readSecrets(folder)).toEqual(secrets);
});
