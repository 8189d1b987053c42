import { describe, expect, it } from 'vitest';
import { isPushEndpoint } from '#features/alerts/rules/push-endpoint.ts';

describe('what may be a push service', () => {
  const cases: [string, boolean][] = [
    ['https://fcm.googleapis.com/fcm/send/abc:def', true],
    ['https://updates.push.services.mozilla.com/wpush/v2/abc', true],
    ['https://web.push.apple.com/QFo', true],
    ['http://fcm.googleapis.com/fcm/send/abc', false],
    ['https://fcm.googleapis.com:8443/fcm/send/abc', false],
    ['https://user@fcm.googleapis.com/abc', false],
    ['https://127.0.0.1/abc', false],
    ['https://2130706433/abc', false],
    ['https://0x7f.1/abc', false],
    ['https://[::1]/abc', false],
    ['https://[fd00::1]/abc', false],
    ['https://localhost/abc', false],
    ['https://desk.localhost/abc', false],
    ['https://printer.local./abc', false],
    ['https://metadata.google.internal/abc', false],
    ['https://database/abc', false],
    ['file:///etc/passwd', false],
    ['not an address', false],
    [`https://push.example.org/${'a'.repeat(1_100)}`, false],
  ];
  it.each(cases)('%s: %s', (address, expected) => {
    expect(isPushEndpoint(address, null)).toBe(expected);
  });

  it('is the one of the tests too, and nothing beside it', () => {
    const service = 'http://localhost:4100';
    expect(isPushEndpoint('http://localhost:4100/one', service)).toBe(true);
    expect(isPushEndpoint('http://localhost:4101/one', service)).toBe(false);
    expect(isPushEndpoint('http://localhost:4100/one', null)).toBe(false);
  });
});
