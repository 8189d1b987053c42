import { expect, test } from 'vitest';
import { Body } from '#site/body/body.tsx';
import type { BodyContext } from '#site/body/body-context.ts';
import type { DocumentNode } from '#site/body/document-node.ts';
import { pressFragment } from '#site/press.ts';
import { samplePicture } from '#test/site-samples.ts';

const context: BodyContext = {
  links: { here: { path: '/world/here-bcdfghjk', headline: 'It is here' } },
  pictures: { ready: samplePicture(), unprepared: samplePicture({ renditions: [] }) },
  moreOn: {
    sea: {
      name: 'The sea',
      path: '/topics/sea',
      stories: [{ path: '/world/gate-bcdfghjk', headline: 'Sea gate fails' }],
    },
    quiet: { name: 'Quiet', path: '/topics/quiet', stories: [] },
  },
  videos: {},
  captions: {},
  creditPrefix: 'Pic:',
  playerNote: '',
  base: '',
};

const text = (
  words: string,
  ...marks: { type: string; attrs?: Record<string, unknown> }[]
): DocumentNode => ({
  type: 'text',
  text: words,
  marks,
});
const p = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content });
const html = (...blocks: DocumentNode[]) => pressFragment(<Body blocks={blocks} context={context} />);
const target = (attrs: Record<string, unknown>, words = ''): DocumentNode => ({
  type: 'readMoreTarget',
  attrs,
  content: words === '' ? [] : [text(words)],
});

test('blocks and marks on the allow-list are shown', async () => {
  expect(
    await html(
      p(text('a '), text('b', { type: 'bold' }, { type: 'italic' }), { type: 'hardBreak' }, text('c')),
    ),
  ).toBe('<p>a <strong><em>b</em></strong><br/>c</p>');
  expect(await html({ type: 'heading', attrs: { level: 3 }, content: [text('H')] })).toBe('<h3>H</h3>');
  expect(
    await html({
      type: 'orderedList',
      attrs: { start: 3 },
      content: [{ type: 'listItem', content: [p(text('one'))] }],
    }),
  ).toBe('<ol start="3"><li><p>one</p></li></ol>');
  expect(await html({ type: 'blockquote', content: [p(text('q'))] })).toBe(
    '<blockquote><p>q</p></blockquote>',
  );
});

test('whatever is not on the allow-list renders nothing, wherever it hides', async () => {
  const secret = [text('SECRET')];
  const hidden: DocumentNode[] = [
    { type: 'noteToDesk', content: [p(...secret)] },
    { type: 'script', content: secret },
    { type: 'toString', content: secret },
    { type: '__proto__', content: secret },
    { type: 'bulletList', content: [{ type: 'noteToDesk', content: [p(...secret)] }] },
    { type: 'blockquote', content: [{ type: 'noteToDesk', content: [p(...secret)] }] },
    { type: 'analysisBox', attrs: {}, content: [{ type: 'noteToDesk', content: [p(...secret)] }] },
    { type: 'readMore', content: [{ type: 'noteToDesk', content: secret }] },
    p({ type: 'noteToDesk', content: secret }),
    p(text('SECRET', { type: 'insertion' })),
  ];
  expect(await html(...hidden)).not.toContain('SECRET');
});

test('text and attributes cannot become markup', async () => {
  const evil = '"><script>alert(1)</script>';
  const out = await html(
    p(text(evil)),
    { type: 'paragraph', attrs: { dir: evil, lang: evil }, content: [text('x')] },
    { type: 'pullQuote', attrs: { attribution: evil }, content: [text(evil)] },
    { type: 'figure', attrs: { picture: 'ready', alt: evil }, content: [] },
    {
      type: 'readMore',
      attrs: { label: 'own', labelText: evil },
      content: [target({ story: 'here' }, evil)],
    },
    { type: 'analysisBox', attrs: { label: evil, name: evil }, content: [] },
  );
  expect(out).not.toContain('<script');
  expect(out).not.toContain('style=');
});

test('a link whose story is not public, or whose address is not safe, is plain text', async () => {
  const link = (attrs: Record<string, unknown>) => html(p(text('word', { type: 'link', attrs })));
  expect(await link({ story: 'here', href: null })).toBe('<p><a href="/world/here-bcdfghjk">word</a></p>');
  expect(await link({ story: 'gone', href: 'https://example.org/' })).toBe('<p>word</p>');
  expect(await link({ story: 'constructor' })).toBe('<p>word</p>');
  expect(await link({ story: null, href: 'javascript:alert(1)' })).toBe('<p>word</p>');
  expect(await link({ story: null, href: 'https://example.org/' })).toContain('href="https://example.org/"');
});

test('Read more shows present headlines or own words, and goes with its last target', async () => {
  const out = await html({
    type: 'readMore',
    attrs: { label: 'readMoreFrom', labelText: 'Ines Calder' },
    content: [
      target({ story: 'here' }),
      target({ story: 'gone' }, 'No longer public'),
      target({ story: null, href: 'https://example.org/x' }, 'Own words'),
    ],
  });
  expect(out).toContain('Read more from Ines Calder:');
  expect(out).toContain('<a href="/world/here-bcdfghjk">It is here</a>');
  expect(out).toContain('<a href="https://example.org/x">Own words</a>');
  expect(out).not.toContain('No longer public');
  expect(await html({ type: 'readMore', attrs: {}, content: [target({ story: 'gone' }, 'x')] })).toBe('');
});

test('a figure has its size, its caption and then its credit; without a picture it is not there', async () => {
  const figure = (attrs: Record<string, unknown>): DocumentNode => ({
    type: 'figure',
    attrs,
    content: [{ type: 'caption', content: [text('The gate.')] }],
  });
  const out = await html(figure({ picture: 'ready', alt: 'A gate' }));
  expect(out).toContain('width="960" height="640" alt="A gate" loading="lazy"');
  expect(out).toContain('type="image/webp" srcSet="/pictures/bcdfghjk/320.webp 320w, ');
  expect(out).toMatch(/The gate\.<\/span> <span class="credit">Pic: Ines Calder<\/span>/);
  expect(await html(figure({ picture: 'ready', alt: 'A gate', decorative: true }))).toContain('alt=""');
  for (const picture of ['unprepared', 'gone', null]) expect(await html(figure({ picture }))).toBe('');
});

test('an analysis box is signed', async () => {
  const out = await html({
    type: 'analysisBox',
    attrs: { label: 'Eyewitness', name: 'Tomas Reyl', role: 'Correspondent', place: 'in Kyiv' },
    content: [{ type: 'boxHeading', content: [text('A promise')] }, p(text('It closed.'))],
  });
  expect(out).toMatch(/Eyewitness.*A promise.*Tomas Reyl.*Correspondent, in Kyiv.*It closed\./);
});

const figure = (picture: string, words = ''): DocumentNode => ({
  type: 'figure',
  attrs: { picture, alt: `What ${picture} shows` },
  content: [{ type: 'caption', content: words === '' ? [] : [text(words)] }],
});

test('a gallery shows the pictures that readers may see, each with its caption, credit and description', async () => {
  const out = await html({
    type: 'gallery',
    content: [figure('ready', 'One'), figure('unprepared', 'Two'), figure('gone'), figure('ready', 'Four')],
  });
  expect(out).toMatch(/^<section class="gallery" aria-label="2 pictures">/);
  expect(out.match(/<img/g)).toHaveLength(2);
  expect(out).toContain('alt="What ready shows"');
  expect(out).toContain('<span class="caption">Four</span>');
  expect(out.match(/Pic: Ines Calder/g)).toHaveLength(2);
  expect(out).not.toContain('Two');
});

test('a gallery with one picture left is a plain picture, with none it is nothing', async () => {
  const one = await html({ type: 'gallery', content: [figure('ready'), figure('gone')] });
  expect(one).toMatch(/^<figure class="figure figure-body">/);
  expect(await html({ type: 'gallery', content: [figure('gone'), { type: 'noteToDesk' }] })).toBe('');
});

test('a fact box has its label, heading, paragraphs and lists; an empty one is not shown', async () => {
  const box = (...content: DocumentNode[]): DocumentNode => ({
    type: 'factBox',
    attrs: { label: 'At a glance' },
    content,
  });
  const out = await html(
    box({ type: 'boxHeading', content: [text('The gate')] }, p(text('It is old.')), {
      type: 'noteToDesk',
      content: [p(text('SECRET'))],
    }),
  );
  expect(out).toBe(
    '<aside class="fact-box" aria-label="At a glance"><p class="fact-label">At a glance</p><h2>The gate</h2><div class="fact-body"><p>It is old.</p></div></aside>',
  );
  expect(await html(box({ type: 'boxHeading' }, p()))).toBe('');
});

test('More on shows a topic and its stories, and nothing where there is none', async () => {
  const moreOn = (topic: unknown): DocumentNode => ({ type: 'moreOn', attrs: { topic } });
  expect(await html(moreOn('sea'))).toBe(
    '<aside class="more-on" aria-label="More on The sea"><p class="more-on-label">More on <a href="/topics/sea">The sea</a></p><ul><li><a href="/world/gate-bcdfghjk">Sea gate fails</a></li></ul></aside>',
  );
  for (const topic of ['quiet', 'unknown', null, '__proto__', 'toString', 7]) {
    expect(await html(moreOn(topic))).toBe('');
  }
});

const table = (attrs: Record<string, unknown>, ...rows: string[][]): DocumentNode => ({
  type: 'table',
  attrs,
  content: [
    { type: 'tableCaption', content: [text('Seats')] },
    {
      type: 'tableGrid',
      content: rows.map((row) => ({
        type: 'tableRow',
        content: row.map((words) => ({ type: 'tableCell', content: [p(...(words ? [text(words)] : []))] })),
      })),
    },
  ],
});

test('a table scrolls in a labelled box that the keyboard reaches, with headings for rows and columns', async () => {
  const out = await html(
    table({ headerRow: true, headerColumn: true }, ['', 'Seats'], ['Left', '1,200'], ['Right', '–']),
  );
  expect(out).toContain('<figcaption>Seats</figcaption>');
  expect(out).toContain('<section class="table-scroll" aria-label="Seats" tabindex="0"><table>');
  expect(out).toContain('<thead><tr><td></td><th scope="col" class="number">Seats</th></tr></thead>');
  expect(out).toContain('<tr><th scope="row">Left</th><td class="number">1,200</td></tr>');
});

test('a table without headings has none, and one without words is not shown', async () => {
  const out = await html(table({ headerRow: false }, ['a', '2'], ['b', '3 of 4']));
  expect(out).not.toMatch(/<th|number/);
  expect(await html({ ...table({}, ['']), content: table({}, ['']).content?.slice(1) })).toBe('');
});
