import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from '#features/people/services/password.ts';

describe('passwords', () => {
  it('are hashed with argon2id, 19 MiB, two passes, and verify', async () => {
    const stored = await hashPassword('slow copper kettle');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(stored, 'slow copper kettle')).toBe(true);
    expect(await verifyPassword(stored, 'slow copper kettl')).toBe(false);
  });

  it('are the same however the keyboard composes letters', async () => {
    const stored = await hashPassword('caf\u00e9 caf\u00e9 caf\u00e9');
    expect(await verifyPassword(stored, 'cafe\u0301 cafe\u0301 cafe\u0301')).toBe(true);
  });

  it('verify as wrong for nobody, whatever is given', async () => {
    expect(await verifyPassword(null, 'nobody has this password')).toBe(false);
  });
});
