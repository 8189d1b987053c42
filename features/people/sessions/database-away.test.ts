import { afterAll, expect, it } from 'vitest';

// The settings are read when lib/env.ts is loaded: nothing listens on the discard port.
process.env.DATABASE_URL = 'postgresql://nobody:nothing@127.0.0.1:9/none';
process.env.APP_DATABASE_URL = '';

afterAll(async () => {
  const { disconnect } = await import('#lib/db.ts');
  await disconnect();
});

it('a session cannot be read: that is not the same as signed out', async () => {
  const { actorOfToken } = await import('#lib/actor.ts');
  expect(await actorOfToken('a token')).toEqual({ outcome: 'unavailable' });
  expect(await actorOfToken(undefined)).toEqual({ outcome: 'none' });
});

it('signing in fails as a lost database, not as a wrong password', async () => {
  const { reader } = await import('#lib/actor.ts');
  const { isUnavailable } = await import('#lib/db.ts');
  const { signIn } = await import('#features/people/sessions/commands.ts');
  const input = {
    email: 'ada@a.example',
    password: 'slow copper kettle',
    place: '192.0.2.1',
    knownBrowser: false,
  };
  const error = await signIn(reader(), input).catch((thrown: unknown) => thrown);
  expect(isUnavailable(error)).toBe(true);
});
