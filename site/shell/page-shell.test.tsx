import { expect, test } from 'vitest';
import { collect } from '#lib/page-cache/collector.ts';
import { cutAtHoles } from '#lib/page-cache/holes.ts';
import { FrontPageView } from '#site/front/front-page.tsx';
import { SectionPageView } from '#site/lists/section-page.tsx';
import { TopicPageView } from '#site/lists/topic-page.tsx';
import { MessagePageView, type MessageStatus } from '#site/messages/message-page.tsx';
import { press, pressFragment } from '#site/press.ts';
import { BreakingBanner } from '#site/shell/breaking-banner.tsx';
import type { SiteFrame } from '#site/shell/page-shell.tsx';
import { pressedAt, sampleCard, sampleFrame, samplePicture, world } from '#test/site-samples.ts';

const front = async (frame: Partial<SiteFrame> = {}, stories = [sampleCard()], older: string | null = null) =>
  (await press(<FrontPageView frame={sampleFrame(frame)} stories={stories} older={older} />)).body;

test('a pressed page is whole: doctype, language, landmarks, one heading, its assets', async () => {
  const page = await press(<FrontPageView frame={sampleFrame()} stories={[]} older={null} />);
  expect(page.status).toBe(200);
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(page.body).toMatch(/^<!doctype html><html lang="en-GB" dir="ltr"><head>/);
  for (const part of ['<header', '<nav', '<main id="main"', '<footer', 'href="#main"']) {
    expect(page.body).toContain(part);
  }
  expect(page.body.match(/<h1/g)).toHaveLength(1);
  expect(page.body).toContain('<script src="/assets/reader-B.js" data-live="/assets/live-F.js" defer="">');
  expect(page.body).toContain('Nothing has been published yet.');
});

test('what breaks is shown until its time is over', async () => {
  const banner = (ms: number) => {
    const until = new Date(pressedAt.getTime() + ms);
    const breaking = [{ headline: 'Gate closes', path: '/world/gate-bcdfghjk', until }];
    return pressFragment(<BreakingBanner breaking={breaking} now={pressedAt} />);
  };
  expect(await banner(1)).toContain('<a href="/world/gate-bcdfghjk">Gate closes</a>');
  expect(await banner(0)).toBe('');
});

test('every page has a hole for it, which no text can forge', async () => {
  const forged = `[hole ${'0'.repeat(24)} breaking]`;
  const { value, looked } = await collect(() => front({ newsroom: forged }));
  const { pieces, holes } = cutAtHoles(value, looked.token);
  expect(holes).toEqual(['breaking']);
  expect(pieces[0]).toMatch(/<div data-hole="breaking">$/);
  expect(pieces.join('')).toContain(forged);
});

test('the demo says so and is not indexed', async () => {
  expect(await front({ demo: true })).toMatch(/name="robots" content="noindex".*class="demo-line"/s);
  expect(await front()).not.toMatch(/noindex|demo-line/);
});

test('only the follow links that are set and safe are shown', async () => {
  expect(await front()).not.toContain('Connect with us');
  const body = await front({
    follow: [
      { kind: 'youtube', address: 'https://video.example/c' },
      { kind: 'x', address: 'javascript:alert(1)' },
    ],
  });
  expect(body).toContain('Connect with us');
  expect(body).toContain('<a href="https://video.example/c">YouTube</a>');
  expect(body).not.toContain('javascript:');
});

test('the front puts what breaks first; its pictures stand beside their headlines, so their alt is empty', async () => {
  const body = await front({}, [
    sampleCard({ headline: 'Newest', picture: samplePicture() }),
    sampleCard({ headline: 'Breaks', breaking: true, label: 'exclusive' }),
  ]);
  expect(body.indexOf('Breaks')).toBeLessThan(body.indexOf('Newest'));
  expect(body).toContain('Exclusive');
  expect(body).toContain('alt=""');
});

test('a list leads to older stories and names its own page', async () => {
  const section = await press(
    <SectionPageView
      frame={sampleFrame()}
      section={world}
      stories={[sampleCard()]}
      before={null}
      older="c1"
    />,
  );
  expect(section.body).toContain('<a href="/world?before=c1" rel="next">Older stories</a>');
  expect(section.body).toContain('<h1 class="list-heading">World</h1>');
  expect(section.body).toContain('aria-current="page"');
  expect(section.body).toContain('href="/world/rss.xml"');
  const topic = await press(
    <TopicPageView
      frame={sampleFrame()}
      topic={{ name: 'Sea', words: 'sea' }}
      stories={[]}
      before="c1"
      older={null}
    />,
  );
  expect(topic.body).toContain('href="https://meridian.example/topics/sea?before=c1"');
  expect(topic.body).not.toContain('Older stories');
});

test.each<MessageStatus>([404, 410, 503])(
  'the page for %d is never indexed and has no address',
  async (status) => {
    const { body } = await press(<MessagePageView frame={sampleFrame()} status={status} />, { status });
    expect(body).toContain('content="noindex"');
    expect(body).not.toMatch(/canonical|og:|ld\+json/);
    expect(body.match(/<h1/g)).toHaveLength(1);
  },
);
