import { type IncomingMessage, request } from 'node:http';
import { expect, it } from 'vitest';
import { publicLookup } from '#features/alerts/services/public-lookup.ts';

const ask = () =>
  new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: 'localhost', port: 9, lookup: publicLookup }, resolve).on('error', reject).end();
  });

it('leads no connection to this machine, whatever name it hides behind', async () => {
  await expect(ask()).rejects.toMatchObject({ code: 'NOT_PUBLIC' });
});

it.each([true, false])('gives nothing of a private name (all: %s)', async (all) => {
  const given = await new Promise<unknown>((resolve) =>
    publicLookup('localhost', { all }, (error, addresses) => resolve([error?.code, addresses])),
  );
  expect(given).toEqual(['NOT_PUBLIC', []]);
});
