import sharp from 'sharp';
import { behindTheScenes } from '#e2e/harness/behind-the-scenes.ts';
import { routeOf, routesOfTheBuild } from '#e2e/harness/routes.ts';
import { expect, test } from '#e2e/harness/test.ts';
import { attributeIn, crawlSite, type Found, ofKind } from '#e2e/judges/crawl.ts';
import { missingPages, NEWSROOM_ROUTES, SITE_ROUTES, unlinkedAddresses } from '#e2e/judges/site-routes.ts';
import { htmlPieceProblems, htmlProblems } from '#test/html-rules.ts';
import { readFeedTwice } from '#test/read-feed.ts';
import { type StoryData, structuredDataIn, structuredDataProblems } from '#test/structured-data.ts';

let found: Map<string, Found>;
let url: string;

test.beforeAll(async ({ installation }) => {
  url = installation.url;
  found = await crawlSite(installation);
});

test('every route of the site is in the table of the judges, and links from the front lead to it', () => {
  const routes = routesOfTheBuild().filter((route) => !NEWSROOM_ROUTES.test(route));
  expect(
    routes.filter((route) => !(route in SITE_ROUTES)),
    'add these to e2e/judges/site-routes.ts',
  ).toEqual([]);
  const reached = new Set([...found.keys()].map(routeOf));
  const unreached = Object.keys(SITE_ROUTES).filter((route) => !reached.has(route));
  expect(unreached, 'nothing of the demo leads here: link to it, or give the table an address').toEqual([]);
});

test('every link, picture and file of the site is there, and none leads to the newsroom', () => {
  const unlinked = unlinkedAddresses();
  const wrong = [...found.values()].flatMap(({ address, status, from, location }) => {
    const expected = unlinked.get(address);
    const isFine = expected === undefined ? status === 200 || location !== null : status === expected;
    if (!isFine) return [`${address} answers ${status}; it is linked from ${from}`];
    return NEWSROOM_ROUTES.test(address)
      ? [`${address} belongs to the newsroom; it is linked from ${from}`]
      : [];
  });
  expect(wrong).toEqual([]);
});

test('what a link within a page points at is in that page', () => {
  const wrong = ofKind(found, 'page').flatMap(({ address, body }) => {
    const ids = new Set(attributeIn(body, 'id'));
    return attributeIn(body, 'href')
      .filter((href) => href.startsWith('#') && !ids.has(href.slice(1)))
      .map((href) => `${address}: nothing has the id of ${href}`);
  });
  expect(wrong).toEqual([]);
});

test('no inside id stands in anything that readers get', () => {
  const id = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/i;
  const wrong = [...found.values()].flatMap(({ address, body }) => {
    const at = body.search(id);
    return at < 0 ? [] : [`${address}: ${body.slice(Math.max(0, at - 60), at + 36)}`];
  });
  expect(wrong).toEqual([]);
});

test('every page, and every part of one, is valid HTML as it is sent', () => {
  const missing = missingPages().flatMap((address) => found.get(address) ?? []);
  const pages = [...ofKind(found, 'page'), ...missing];
  const wrong = [
    ...pages.map(({ address, body }) => ({ address, problems: htmlProblems(body) })),
    ...ofKind(found, 'part').map(({ address, body }) => ({ address, problems: htmlPieceProblems(body) })),
  ].flatMap(({ address, problems }) => problems.map((problem) => `${address}: ${problem}`));
  expect(wrong).toEqual([]);
});

test('two readers of feeds that share no code read the same in every feed, and its text is valid HTML', async () => {
  const feeds = ofKind(found, 'feed');
  expect(feeds.map(({ address }) => address)).toContain('/rss.xml');
  for (const { address, body } of feeds) {
    const { byRssParser, byFeedsmith } = await readFeedTwice(body);
    expect(byFeedsmith, address).toEqual(byRssParser);
    expect(byFeedsmith.self).toBe(`${url}${address}`);
    for (const { title, link, guid, published, content } of byFeedsmith.entries) {
      expect(
        [title, link, guid, published, content].every((one) => one !== ''),
        `${address}: ${title}`,
      ).toBe(true);
      expect(htmlPieceProblems(content), `${address}: ${title}`).toEqual([]);
      expect(
        attributeIn(content, '(?:href|src)').filter((one) => !/^(https?|mailto|tel):/.test(one)),
      ).toEqual([]);
    }
    const days = byFeedsmith.entries.map(({ published }) => published);
    expect(days, `${address} is newest first`).toEqual([...days].sort().reverse());
  }
});

test("what pages say of themselves to machines is what Google's documentation asks for", () => {
  const wrong = ofKind(found, 'page').flatMap(({ address, body }) =>
    structuredDataIn(body).flatMap((data) =>
      structuredDataProblems(data).map((problem) => `${address}: ${problem}`),
    ),
  );
  expect(wrong).toEqual([]);
});

test('what stories say of themselves to machines is what people read there, and true', async ({
  installation,
}) => {
  const facts = await factsOf(installation);
  const stories = storiesOf(found);
  expect(stories.length).toBeGreaterThan(5);
  for (const { address, body, data } of stories) {
    expect(attributeIn(body, 'href'), address).toContain(data.url);
    expect(data.url).toBe(`${url}${address}`);
    const [shown = ''] = /<h1[^>]*>.*?<\/h1>/s.exec(body) ?? [];
    expect(textOf(shown), address).toBe(data.headline);
    const fact = facts.get(address.slice(-8));
    expect({ published: data.datePublished, modified: data.dateModified }, address).toEqual(fact);
    for (const { name } of [data.author].flat()) expect(textOf(body), address).toContain(name);
    for (const { text } of data.correction ?? []) expect(textOf(body), address).toContain(text);
    for (const topic of data.keywords ?? []) expect(textOf(body), address).toContain(topic);
  }
});

test('every picture that is named to machines exists, in the size that is named', async () => {
  for (const { address, data } of storiesOf(found)) {
    for (const image of data.image ?? []) {
      const file = found.get(image.url.slice(url.length));
      const { width, height } = await sharp(file?.bytes).metadata();
      expect({ width, height }, `${address}: ${image.url}`).toEqual({
        width: image.width,
        height: image.height,
      });
    }
  }
});

function storiesOf(all: Map<string, Found>): (Found & { data: StoryData })[] {
  return ofKind(all, 'page').flatMap((page) =>
    structuredDataIn(page.body)
      .filter((data): data is StoryData => String(Object(data)['@type']).endsWith('NewsArticle'))
      .map((data) => ({ ...page, data })),
  );
}

/** When each story was first published, and when readers were last told of a change, by its short id, from the record. */
async function factsOf(installation: Parameters<typeof behindTheScenes>[0]) {
  await behindTheScenes(installation);
  const { db } = await import('#lib/db.ts');
  const stories = await db().story.findMany({
    select: { shortId: true, publications: { select: { at: true, cause: true }, orderBy: { at: 'asc' } } },
  });
  return new Map(
    stories.map(({ shortId, publications: [first, ...later] }) => {
      const told = later.filter(({ cause }) => cause === 'development' || cause === 'correction').at(-1);
      const published = first?.at.toISOString();
      return [shortId, { published, modified: told?.at.toISOString() ?? published }];
    }),
  );
}

function textOf(html: string): string {
  return attributeIn(` x="${html.replaceAll(/<[^>]+>/g, '').replaceAll('"', '&quot;')}"`, 'x')[0] ?? '';
}
