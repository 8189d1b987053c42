import { customAlphabet } from 'nanoid';
import { v7 } from 'uuid';

/** Digits and consonants: no vowels, so that no word is spelled by chance. */
const alphabet = '0123456789bcdfghjklmnpqrstvwxyz';

/** A new inside id: UUIDv7 (RFC 9562), which sorts by the time it was made. */
export function newId(): string {
  return v7();
}

/** A new id for addresses: 8 characters, about 8.5e11 of them. */
export const newShortId = customAlphabet(alphabet, 8);

/** A new secret for links and sessions: 256 bits in base64url, of which only the hash is stored. */
export function newSecret(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
}
