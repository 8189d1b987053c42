import { expect, test } from 'vitest';
import type { NodeJson } from '#editor/document-json.ts';
import { parseBlocks, parseInline } from '#prisma/demo/markup.ts';

const names = {
  story: (slug: string) => `story ${slug}`,
  picture: (name: string) => `picture ${name}`,
  topic: (name: string) => `topic ${name}`,
  video: (name: string) => ({ video: `video ${name}`, captions: `captions ${name}` }),
  person: (name: string) => (name === 'Ada Quill' ? 'person ada' : null),
};

function one(text: string): NodeJson {
  const [block, ...others] = parseBlocks(text, names);
  expect(others).toEqual([]);
  return block as NodeJson;
}

/** A node's shape without its ids: its type, and what is in it. */
function shapeOf(node: NodeJson): unknown {
  if (node.text !== undefined) return node.text;
  return [node.type, ...(node.content ?? []).map(shapeOf)];
}

test.each([
  ['# Sea rises', ['headline', 'Sea rises']],
  ['+ By a hand', ['standfirst', 'By a hand']],
  ['## Why', ['heading', 'Why']],
  ['---', ['horizontalRule']],
  ['- a\n- b', ['bulletList', ['listItem', ['paragraph', 'a']], ['listItem', ['paragraph', 'b']]]],
  ['1. a\n2. b', ['orderedList', ['listItem', ['paragraph', 'a']], ['listItem', ['paragraph', 'b']]]],
  ['> a\n> b', ['blockquote', ['paragraph', 'a'], ['paragraph', 'b']]],
  ['%% a\nb', ['noteToDesk', ['paragraph', 'a'], ['paragraph', 'b']]],
  ['!! map | A map | Skerrow', ['main', ['figure', ['caption', 'Skerrow']]]],
  ['"" Look. | Agnes', ['pullQuote', 'Look.']],
  [
    '<>\nmap | A map | Skerrow\ndome | - |',
    ['gallery', ['figure', ['caption', 'Skerrow']], ['figure', ['caption']]],
  ],
  [
    '(( At a glance\nWhy\nOne.\n- a\n))',
    [
      'factBox',
      ['boxHeading', 'Why'],
      ['paragraph', 'One.'],
      ['bulletList', ['listItem', ['paragraph', 'a']]],
    ],
  ],
  ['2.4 per cent - more', ['paragraph', '2.4 per cent - more']],
])('%s', (text, shape) => {
  expect(shapeOf(one(text))).toEqual(shape);
});

test('a figure says what is to be seen, or that it is decorative', () => {
  expect(one('! map | A map |').attrs).toMatchObject({
    picture: 'picture map',
    alt: 'A map',
    decorative: false,
  });
  expect(one('! map | - | Skerrow').attrs).toMatchObject({ alt: '', decorative: true });
});

test('a Read more leads to stories and outside pages, with words of its own where it has some', () => {
  const block = one(
    '>> Read more from Skerrow\nstory:tide\nstory:dome = Above the fog\nhttps://example.org/a = A table',
  );
  expect(block.attrs).toMatchObject({ label: 'readMoreFrom', labelText: 'Skerrow' });
  expect(block.content).toEqual([
    { type: 'readMoreTarget', attrs: { story: 'story tide', href: null }, content: [] },
    {
      type: 'readMoreTarget',
      attrs: { story: 'story dome', href: null },
      content: [{ type: 'text', text: 'Above the fog' }],
    },
    {
      type: 'readMoreTarget',
      attrs: { story: null, href: 'https://example.org/a' },
      content: [{ type: 'text', text: 'A table' }],
    },
  ]);
});

test('a table has a heading row, and a heading column where it says so; a column is one in all rows', () => {
  const plainTable = one('|| Seats\nParty | Now\nGreens | 17');
  expect(shapeOf(plainTable)).toEqual([
    'table',
    ['tableCaption', 'Seats'],
    [
      'tableGrid',
      ['tableRow', ['tableCell', ['paragraph', 'Party']], ['tableCell', ['paragraph', 'Now']]],
      ['tableRow', ['tableCell', ['paragraph', 'Greens']], ['tableCell', ['paragraph', '17']]],
    ],
  ]);
  expect(plainTable.attrs).toMatchObject({ headerRow: true, headerColumn: false });
  expect(one('||= Seats\nParty | Now').attrs).toMatchObject({ headerColumn: true });
  const [head, row] = plainTable.content?.[1]?.content ?? [];
  expect(row?.content?.[1]?.attrs?.column).toBe(head?.content?.[1]?.attrs?.column);
});

test('a video has its poster and captions, a card of a provider its id', () => {
  expect(one('[> tide | The tide | hut | Gull Rock').attrs).toMatchObject({
    ...{ video: 'video tide', captions: 'captions tide', poster: 'picture hut', title: 'The tide' },
  });
  const card = one('[@ https://youtu.be/aaaaaaaaaaa?t=9 | The tide | hut | Gull Rock');
  expect(card.attrs).toMatchObject({ provider: 'youtube', code: 'aaaaaaaaaaa', startAt: 9 });
  expect(() => one('[@ https://example.org/film | The tide | hut |')).toThrow('Only videos on');
});

test('More on names its topic, a fact box its label', () => {
  expect(one('++ Storm Odile').attrs).toMatchObject({ topic: 'topic Storm Odile' });
  expect(one('(( In figures\nWhy\nOne.\n))').attrs).toMatchObject({ label: 'In figures' });
});

test('an analysis box is signed, and holds paragraphs and lists', () => {
  const box = one(
    '[[ Analysis | Ada Quill | Science writer | in Merrin | face\nWhy\nOne.\n- a\n- b\nTwo.\n]]'.replace(
      '\n]]',
      '',
    ),
  );
  expect(box.attrs).toMatchObject({ person: 'person ada', photo: 'picture face', place: 'in Merrin' });
  expect((box.content ?? []).map(({ type }) => type)).toEqual([
    'boxHeading',
    'paragraph',
    'bulletList',
    'paragraph',
  ]);
});

test('marks stand in one another, links lead to stories or outside', () => {
  const bold = { type: 'bold' };
  expect(parseInline('a **b _c_** CO~2~ [d](story:tide)', names)).toEqual([
    { type: 'text', text: 'a ' },
    { type: 'text', text: 'b ', marks: [bold] },
    { type: 'text', text: 'c', marks: [bold, { type: 'italic' }] },
    { type: 'text', text: ' CO' },
    { type: 'text', text: '2', marks: [{ type: 'subscript' }] },
    { type: 'text', text: ' ' },
    { type: 'text', text: 'd', marks: [{ type: 'link', attrs: { story: 'story tide', href: null } }] },
  ]);
});

test('every block has an id of its own', () => {
  const ids = parseBlocks('# a\n\nb\n\n- c', names).map(({ attrs }) => attrs?.id);
  expect(new Set(ids).size).toBe(3);
});
