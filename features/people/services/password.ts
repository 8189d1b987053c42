import { hash, verify } from '@node-rs/argon2';
import { turns } from '#features/people/services/turns.ts';

/** argon2id (the library's default kind), 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Each hash takes 19 MiB and a core. */
const inTurn = turns(4, 200);

let dummy: Promise<string | null> | undefined;

/** The hash to store of a password, or null where too many are being worked on. */
export async function hashPassword(password: string): Promise<string | null> {
  return inTurn(() => hash(normal(password), cost));
}

/**
 * Whether a password is the one of a stored hash; null where too many are being worked on. Without a hash (nobody has
 * this e-mail address) it takes as long and answers no, so that time does not tell who has an account.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean | null> {
  dummy ??= hashPassword('nobody has this password');
  const against = stored ?? (await dummy);
  if (against === null) {
    dummy = undefined;
    return null;
  }
  const right = await inTurn(() => verify(against, normal(password)));
  return right === null ? null : right && stored !== null;
}

/** The same password typed on another keyboard has the same bytes (NIST SP 800-63B, 5.1.1.2). */
function normal(password: string): string {
  return password.normalize('NFKC');
}
