import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

export type Secrets = {
  /** Signs what next-auth hands out. */
  authSecret: string;
  /** The password of the database's role `copydesk_app`. */
  appPassword: string;
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
  if (kept.authSecret && kept.appPassword) {
    return { authSecret: kept.authSecret, appPassword: kept.appPassword };
  }
  const secrets = { authSecret: newSecret(), appPassword: newSecret(), ...kept };
  await writeFile(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
}

function newSecret(): string {
  return randomBytes(32).toString('hex');
}
