import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from '#features/alerts/rules/public-address.ts';

/**
 * Resolves a name for a connection that is about to be made, and gives only addresses of the public internet: whatever the
 * name said when it was checked, it cannot lead into our own network now. It is not asked for literal addresses. Fails with
 * the code `NOT_PUBLIC` where none is left.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    const open = addresses.filter(({ address }) => isPublicAddress(address));
    const first = open[0];
    if (!first) {
      return callback(Object.assign(new Error(`${hostname} is not public`), { code: 'NOT_PUBLIC' }), []);
    }
    if (options.all) return callback(null, open);
    callback(null, first.address, first.family);
  });
};
