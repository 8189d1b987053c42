import { expect, it } from 'vitest';
import { sessionCookie, sessionTokenIn } from '#lib/session-cookie.ts';

it.each([
  [undefined, null],
  ['', null],
  ['other=1', null],
  [`other=1; ${sessionCookie}=a-token; more=2`, 'a-token'],
  [`${sessionCookie}=a=b`, 'a=b'],
  // Nobody's token, and no fault of ours: it must come out as signed out.
  [`${sessionCookie}=%zz`, '%zz'],
])('the token in %j is %j', (header, token) => {
  expect(sessionTokenIn(header)).toBe(token);
});
