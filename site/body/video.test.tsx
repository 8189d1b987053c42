import { expect, test } from 'vitest';
import { Body } from '#site/body/body.tsx';
import type { BodyContext } from '#site/body/body-context.ts';
import type { DocumentNode } from '#site/body/document-node.ts';
import { pressFragment } from '#site/press.ts';
import { sampleCaptions, samplePicture, sampleVideo } from '#test/site-samples.ts';

const context: BodyContext = {
  links: {},
  pictures: { still: samplePicture() },
  videos: { clip: sampleVideo() },
  captions: { said: sampleCaptions() },
  moreOn: {},
  creditPrefix: 'Pic:',
  playerNote: 'Cannot play it? Write to us.',
  base: '',
};
const feed = { ...context, base: 'https://meridian.example' };

const caption = { type: 'caption', content: [{ type: 'text', text: 'It shut at noon.' }] };
const video = (attrs: Record<string, unknown>): DocumentNode => ({
  type: 'video',
  attrs,
  content: [caption],
});
const embed = (attrs: Record<string, unknown>): DocumentNode => ({
  type: 'embed',
  attrs,
  content: [caption],
});
const html = (node: DocumentNode, around = context) =>
  pressFragment(<Body blocks={[node]} context={around} />);

test('a video is the browser’s own player with poster, captions that are on, credit and a plain link', async () => {
  const pressed = await html(video({ video: 'clip', title: 'The gate', poster: 'still', captions: 'said' }));
  expect(pressed).toContain('controls=""');
  expect(pressed).toContain('preload="none"');
  expect(pressed).not.toContain('autoplay');
  expect(pressed).toContain('poster="/pictures/bcdfghjk/960.jpg"');
  expect(pressed).toContain('<svg class="clip-shape" viewBox="0 0 1280 720" aria-hidden="true"></svg>');
  expect(pressed).toContain('<source src="/videos/bcdfghjk/video.mp4" type="video/mp4"/>');
  expect(pressed).toContain(
    '<track kind="captions" src="/videos/bcdfghjk/bcdfghjm.vtt" srcLang="en" label="English" default=""/>',
  );
  expect(pressed).toContain('aria-label="The gate"');
  expect(pressed).toContain('It shut at noon.</span> <span class="credit">Video: Ines Calder</span>');
  expect(pressed).toContain('Cannot play it? Write to us.');
  expect(pressed).toContain(
    '<a href="https://meridian.example/videos/bcdfghjk/video.mp4">Video file (MP4, 1 min 20 s, 12 MB)</a>',
  );
});

test.each([{ video: 'unknown' }, { video: null }, { video: 'constructor' }])(
  'a video that readers may not see is nothing, its caption neither: %j',
  async (attrs) => expect(await html(video(attrs))).toBe(''),
);

test('feeds get the still and the address, no player', async () => {
  const pressed = await html(video({ video: 'clip', poster: 'still' }), feed);
  expect(pressed).not.toContain('<video');
  expect(pressed).toContain('<img src="https://meridian.example/pictures/bcdfghjk/960.jpg"');
  expect(pressed).toContain('href="https://meridian.example/videos/bcdfghjk/video.mp4"');
});

test('an embedded video is a link to its page; its player is only named', async () => {
  const pressed = await html(
    embed({
      provider: 'youtube',
      code: 'aB3_-xYz09k',
      startAt: 90,
      title: 'From <the> quay',
      poster: 'still',
    }),
  );
  expect(pressed).toContain('href="https://www.youtube.com/watch?v=aB3_-xYz09k&amp;t=90s"');
  expect(pressed).toContain('data-player="https://www.youtube-nocookie.com/embed/aB3_-xYz09k?');
  expect(pressed).toContain('From &lt;the&gt; quay');
  expect(pressed).toContain('Nothing is loaded from youtube.com');
  expect([...pressed.matchAll(/(?:src|srcSet|poster)="(?!\/)/g)]).toEqual([]);
  expect(pressed).not.toContain('<iframe');
});

test.each([
  ['youtube', ''],
  ['youtube', '76979871'],
  ['vimeo', 'aB3_-xYz09k'],
  ['elsewhere', 'aB3_-xYz09k'],
  ['youtube', 'aB3_-xYz09k"><script>'],
])('an embed of %s %s is nothing', async (provider, code) => {
  expect(await html(embed({ provider, code, title: 'x' }))).toBe('');
});

test('an unlisted Vimeo video keeps its secret in both addresses', async () => {
  const pressed = await html(embed({ provider: 'vimeo', code: '76979871/abcdef0123', title: 'x' }));
  expect(pressed).toContain('href="https://vimeo.com/76979871/abcdef0123"');
  expect(pressed).toContain(
    'data-player="https://player.vimeo.com/video/76979871?autoplay=1&amp;dnt=1&amp;h=abcdef0123"',
  );
});

test('feeds get an embedded video as a link', async () => {
  const pressed = await html(embed({ provider: 'youtube', code: 'aB3_-xYz09k', title: 'Quay' }), feed);
  expect(pressed).toContain('<a href="https://www.youtube.com/watch?v=aB3_-xYz09k">Quay (YouTube)</a>');
  expect(pressed).not.toContain('data-player');
});
