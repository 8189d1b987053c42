import { describe, expect, test } from 'vitest';
import { admit, pathOf, sideOf } from '#server/door/addresses.ts';

const one = { publicUrl: 'http://localhost:4000', deskUrl: 'http://localhost:4000' };
const two = { publicUrl: 'https://news.example', deskUrl: 'https://desk.news.example:8443' };

describe('one address for both', () => {
  test.each([
    ['localhost:4000', '/', 'site'],
    ['LOCALHOST:4000', '/world/words-12345678', 'site'],
    ['localhost:4000', '/desk/stories?x=1', 'desk'],
    ['localhost:4000', '/%64esk', 'desk'],
    ['localhost:4000', '//desk', 'desk'],
    ['localhost:4000', '/\\desk', 'desk'],
    ['localhost:4000', '/api/health', 'desk'],
    ['localhost:4000', '/_next/static/a.js', 'desk'],
    ['localhost:4000', '/desks', 'site'],
  ])('%s %s is served as %s', (host, target, side) => {
    expect(admit(one, host, target)).toMatchObject({ kind: 'serve', side });
  });

  test.each([
    ['127.0.0.1:4000', '/desk?a=b', 'http://localhost:4000/desk?a=b'],
    ['[::1]:4000', '/', 'http://localhost:4000/'],
  ])('%s goes to localhost, where cookies are', (host, target, location) => {
    expect(admit(one, host, target)).toEqual({ kind: 'redirect', location });
  });

  test.each([
    ['evil.example', 421],
    ['localhost', 421],
    ['localhost:4001', 421],
    ['127.0.0.1:4001', 421],
    ['', 400],
    [undefined, 400],
    ['localhost:4000@evil.example', 400],
    ['localhost:4000/evil', 400],
  ])('Host %s is refused with %s', (host, status) => {
    expect(admit(one, host, '/')).toEqual({ kind: 'refuse', status });
  });
});

describe('an address for each face', () => {
  test.each([
    ['news.example', '/', 'site'],
    ['news.example:443', '/world', 'site'],
    ['news.example', '/assets/site.css', 'site'],
    ['desk.news.example:8443', '/desk', 'desk'],
    ['desk.news.example:8443', '/login', 'desk'],
    ['desk.news.example:8443', '/assets/site.css', 'site'],
  ])('%s %s is served as %s', (host, target, side) => {
    expect(admit(two, host, target)).toMatchObject({ kind: 'serve', side });
  });

  test.each([
    ['news.example', '/desk'],
    ['news.example', '/login'],
    ['news.example', '/%61pi/auth/session'],
    ['news.example', '/_next/static/a.js'],
    ['desk.news.example:8443', '/world'],
    ['desk.news.example:8443', '/rss.xml'],
  ])('%s does not have %s', (host, target) => {
    expect(admit(two, host, target)).toEqual({ kind: 'refuse', status: 404 });
  });

  test("the desk's front is the desk", () => {
    const location = 'https://desk.news.example:8443/desk';
    expect(admit(two, 'desk.news.example:8443', '/')).toEqual({ kind: 'redirect', location });
  });

  test('loopback is no name of theirs', () => {
    expect(admit(two, '127.0.0.1:8443', '/')).toEqual({ kind: 'refuse', status: 421 });
  });
});

test.each(['http://evil.example/', '*', '', '/%E0%A4%A', '/a%00b', '/a%0d%0ab'])(
  '%j is no target',
  (target) => {
    expect(pathOf(target)).toBeNull();
  },
);

test.each([
  '/x/../desk',
  '/x/%2e%2E/desk',
  '/x/..%2fdesk',
  '/x\\..\\desk',
  '/./login',
  '/.//login',
  '/desk#x',
  '/x/.',
])('%s, which leads elsewhere than it says, opens nothing on the site’s own host', (target) => {
  expect(admit(two, 'news.example', target)).toEqual({ kind: 'refuse', status: 400 });
});

test('a face is known by the first segment alone', () => {
  expect(sideOf('/world/desk')).toBe('site');
  expect(sideOf('/setup/token')).toBe('desk');
});
