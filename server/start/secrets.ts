import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import webPush from 'web-push';

export type Secrets = {
  /** Signs what next-auth hands out. */
  authSecret: string;
  /** The password of the database's role `copydesk_app`. */
  appPassword: string;
  /** The keys by which push services know who sends alerts (VAPID): a device takes them from who it subscribed to. */
  vapid: { publicKey: string; privateKey: string };
};

/** The installation's secrets, made at its first start and kept in the data folder, readable by its owner alone. */
export async function readSecrets(folder: string): Promise<Secrets> {
  const file = path.join(folder, 'secrets.json');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') {
      return '{}';
    }
    throw error;
  });
  const kept = JSON.parse(text) as Partial<Secrets>;
  const { authSecret, appPassword, vapid } = kept;
  if (authSecret && appPassword && vapid) return { authSecret, appPassword, vapid };
  // An older Copydesk may have made some of them: what is there stays.
  const secrets = {
    authSecret: newSecret(),
    appPassword: newSecret(),
    vapid: webPush.generateVAPIDKeys(),
    ...kept,
  };
  await writeFile(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
}

function newSecret(): string {
  return randomBytes(32).toString('hex');
}
