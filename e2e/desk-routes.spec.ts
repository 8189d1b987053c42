import { type BehindTheScenes, behindTheScenes } from '#e2e/harness/behind-the-scenes.ts';
import { routesOfTheBuild } from '#e2e/harness/routes.ts';
import { bringInto, type StoryInState } from '#e2e/harness/story-states.ts';
import { expect, test } from '#e2e/harness/test.ts';
import type { PersonActor } from '#lib/actor.ts';

test.use({ demo: false, newsroom: 'desk-routes' });

const ROLES = ['writer', 'editor', 'reviewer', 'admin'] as const;
type Role = (typeof ROLES)[number];
type Row = { path: (story: StoryInState) => string; from?: Role; status?: number };

/** Every route of the newsroom side: an address of it, and the least role that gets more than "not found" there. */
const table: Record<string, Row> = {
  '/desk': { path: () => '/desk', status: 307 },
  '/desk/stories': { path: () => '/desk/stories' },
  '/desk/stories/new': { path: () => '/desk/stories/new' },
  '/desk/stories/[id]/history': { path: ({ storyId }) => `/desk/stories/${storyId}/history` },
  '/desk/stories/[id]/published': { path: ({ storyId }) => `/desk/stories/${storyId}/published` },
  // Without a mend it leads to the story.
  '/desk/stories/[id]/mend': { path: ({ storyId }) => `/desk/stories/${storyId}/mend`, status: 307 },
  '/desk/stories/[id]': { path: ({ storyId }) => `/desk/stories/${storyId}` },
  '/desk/review': { path: () => '/desk/review' },
  '/desk/review/[storyId]': { path: ({ storyId }) => `/desk/review/${storyId}` },
  '/desk/calendar': { path: () => '/desk/calendar' },
  '/desk/notices': { path: () => '/desk/notices' },
  '/desk/live': { path: () => '/desk/live' },
  '/desk/live/[storyId]': { path: ({ storyId }) => `/desk/live/${storyId}` },
  '/desk/packages': { path: () => '/desk/packages' },
  '/desk/packages/[packageId]': { path: () => `/desk/packages/${packageId}` },
  '/desk/pictures': { path: () => '/desk/pictures' },
  '/desk/account': { path: () => '/desk/account' },
  '/desk/topics': { path: () => '/desk/topics', from: 'editor' },
  '/desk/people': { path: () => '/desk/people' },
  '/desk/sections': { path: () => '/desk/sections', from: 'admin' },
  '/desk/settings': { path: () => '/desk/settings', from: 'admin' },
  '/desk/record': { path: () => '/desk/record', from: 'admin' },
  '/desk/[...missing]': { path: () => '/desk/nothing/here', status: 404 },
  '/api/stories': { path: ({ storyId }) => `/api/stories?ids=${storyId}` },
  '/api/stories/search': { path: () => '/api/stories/search?q=sentinel' },
  '/api/notices': { path: () => '/api/notices' },
  '/api/stories/[id]/peek': { path: ({ storyId }) => `/api/stories/${storyId}/peek` },
  '/api/stories/[id]/alerts': { path: ({ storyId }) => `/api/stories/${storyId}/alerts` },
  '/api/topics/[id]': { path: ({ topic }) => `/api/topics/${topic.id}` },
  '/api/people/search': { path: () => '/api/people/search?q=a' },
  '/api/pictures': { path: () => '/api/pictures' },
  '/api/pictures/[id]': { path: ({ picture }) => `/api/pictures/${picture.id}` },
  '/api/videos': { path: ({ video }) => `/api/videos?ids=${video.id}` },
  '/api/videos/[id]/[file]': { path: ({ video }) => `/api/videos/${video.id}/video` },
  '/api/pictures/[id]/[file]': { path: ({ picture }) => `/api/pictures/${picture.id}/320.webp` },
};

/** Routes for people who are not signed in, held by tests of their own. */
const open = /^\/(login|setup|invite|api\/auth|_not-found|_global-error)(\/|$)/;

let story: StoryInState;
let packageId: string;
let cookies: Record<Role, string>;
let suspended: string;

test.beforeAll(async ({ installation }) => {
  const scenes = await behindTheScenes(installation);
  const people = await Promise.all(ROLES.map((role) => scenes.makePerson(role)));
  const [writer, , reviewer, admin] = people as [PersonActor, PersonActor, PersonActor, PersonActor];
  const section = await scenes.makeSection('World');
  story = await bringInto(scenes, { writer, reviewer, section }, 'in_review');
  scenes.unwrap(await scenes.openLive(reviewer, { storyId: story.storyId }));
  ({ packageId } = scenes.unwrap(await scenes.createPackage(reviewer, { name: 'sentinel' })));
  const tokens = await Promise.all(people.map((person) => cookieOf(scenes, person)));
  cookies = Object.fromEntries(ROLES.map((role, at) => [role, tokens[at]])) as typeof cookies;
  const leaver = await scenes.makePerson('editor');
  suspended = await cookieOf(scenes, leaver);
  scenes.unwrap(await scenes.suspendPerson(admin, { personId: leaver.id, change: 0 }));
});

test('every route of the newsroom side is in this table', () => {
  const guarded = routesOfTheBuild().filter((route) => /^\/(desk|api)/.test(route) && !open.test(route));
  expect(Object.keys(table).sort()).toEqual(guarded);
});

for (const [route, { path, from = 'writer', status = 200 }] of Object.entries(table)) {
  test(`${route} opens to ${from === 'writer' ? 'everybody signed in' : `${from}s and above`}, and to nobody else`, async ({
    installation,
  }) => {
    const address = `${installation.url}${path(story)}`;
    for (const role of ROLES) {
      const expected = ROLES.indexOf(role) >= ROLES.indexOf(from) ? status : 404;
      expect(await statusOf(address, cookies[role]), role).toBe(expected);
    }
    for (const cookie of ['', suspended, 'copydesk.session=made-up']) {
      const answer = await statusOf(address, cookie);
      expect(route.startsWith('/api/') ? [401] : [307, 404], cookie).toContain(answer);
    }
  });
}

test('nothing is changed by a request from another site, whoever is signed in', async ({ installation }) => {
  const headers = {
    cookie: cookies.admin,
    origin: 'https://elsewhere.example',
    'content-type': 'image/jpeg',
  };
  const upload = { method: 'PUT', headers, body: 'not a picture' };
  expect((await fetch(`${installation.url}/api/pictures?name=a.jpg`, upload)).status).toBe(403);
  const { origin: _, ...withoutOrigin } = headers;
  const silent = await fetch(`${installation.url}/api/pictures?name=a.jpg`, {
    ...upload,
    headers: withoutOrigin,
  });
  expect(silent.status).toBe(403);
});

async function statusOf(address: string, cookie: string): Promise<number> {
  const response = await fetch(address, { redirect: 'manual', headers: cookie ? { cookie } : {} });
  await response.arrayBuffer();
  return response.status;
}

async function cookieOf(scenes: BehindTheScenes, person: PersonActor): Promise<string> {
  const session = { personId: person.id, change: 0, browser: 'a test' };
  const { token } = scenes.unwrap(await scenes.openSession(scenes.reader(), session));
  return `copydesk.session=${token}`;
}
