import type { Node } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { isEmptyStory, type ReadinessFacts, readiness } from '#features/review/rules/readiness.ts';
import { WITHOUT_CAPTIONS } from '#features/review/rules/video-issues.ts';
import {
  analysisBox,
  boxHeading,
  caption,
  doc,
  embed,
  figure,
  gallery,
  grid,
  headline,
  id,
  link,
  main,
  moreOn,
  note,
  p,
  readMore,
  table,
  tableCaption,
  target,
  td,
  tr,
  video,
} from '#test/build-document.ts';

const section = id('world');
const facts: ReadinessFacts = {
  sections: new Set([section]),
  pictures: new Map([
    [id('good'), { credit: 'Lena Voss', creditKind: 'named', prepared: true, failure: '', takenDown: false }],
    [id('bare'), { credit: ' ', creditKind: 'named', prepared: true, failure: '', takenDown: false }],
    [id('tbc'), { credit: 'TBC', creditKind: 'named', prepared: true, failure: '', takenDown: false }],
    [id('no credit'), { credit: '', creditKind: 'none', prepared: true, failure: '', takenDown: false }],
    [id('new'), { credit: 'Lena Voss', creditKind: 'named', prepared: false, failure: '', takenDown: false }],
    [id('gone'), { credit: 'Lena Voss', creditKind: 'named', prepared: true, failure: '', takenDown: true }],
    [
      id('broken'),
      {
        credit: 'Lena Voss',
        creditKind: 'named',
        prepared: false,
        failure: 'It is cut off.',
        takenDown: false,
      },
    ],
  ]),
  videos: new Map([
    [id('clip'), { credit: 'Lena Voss', creditKind: 'named', captions: [id('said')] }],
    [id('tbc clip'), { credit: 'Video: XXX', creditKind: 'named', captions: [id('said')] }],
    [id('bare clip'), { credit: '', creditKind: 'named', captions: [] }],
  ]),
  stories: new Map([
    [id('out'), 'published'],
    [id('dead'), 'killed'],
    [id('draft'), 'unpublished'],
  ]),
  headlines: new Map([[id('out'), 'Gate holds']]),
  meant: [],
  legal: [],
  hashes: new Map([[id('p'), 'hash of p']]),
  holds: [],
  embargoes: [],
  at: new Date('2026-05-04T06:00:00Z'),
  begunAt: new Date('2026-05-03T22:30:00Z'),
  zone: 'Europe/Berlin',
  creditPrefix: 'Foto:',
  states: null,
};

const words = p({ id: 'p' }, 'Rain fell on the harbour.');

function story(...blocks: Parameters<typeof doc>) {
  return doc({ section }, headline({ id: 'h' }, 'Storm'), ...(blocks as []));
}

function shown(picture: string | null, attrs: Record<string, unknown> = { alt: 'A ship' }, said = 'At sea') {
  return figure({ id: 'f', picture: picture && id(picture), ...attrs }, caption(said));
}

function clip(attrs: Record<string, unknown>) {
  const all = { id: 'v', video: id('clip'), poster: id('good'), captions: id('said'), ...attrs };
  return video(all, caption('At sea'));
}

function pictures(...names: string[]) {
  const figures = names.map((name, at) =>
    figure({ id: `f${at}`, picture: id(name), alt: 'A ship' }, caption('At sea')),
  );
  return gallery({ id: 'g' }, ...figures);
}

function moreWith(knownHeadline: string) {
  return readMore({ id: 'r' }, target({ story: id('out'), knownHeadline }, 'What the gate did'));
}

function codes(node: Node, more: Partial<ReadinessFacts> = {}) {
  return readiness(node, { ...facts, ...more }).map(({ code, level, passageId }) =>
    [code, level, passageId].filter(Boolean).join(' '),
  );
}

const cases: [string, Node, Partial<ReadinessFacts>, string[]][] = [
  ['a video with all that it needs', story(clip({})), {}, []],
  ['a video that was not chosen', story(words, clip({ video: null })), {}, [`no_video blocks ${id('v')}`]],
  ['a video without a poster', story(clip({ poster: null })), {}, [`no_poster blocks ${id('v')}`]],
  ['a poster without a credit', story(clip({ poster: id('bare') })), {}, [`no_credit blocks ${id('v')}`]],
  ['a video without captions', story(clip({ captions: null })), {}, [`no_captions warns ${id('v')}`]],
  [
    'a video meant to have none',
    story(clip({ captions: null })),
    {
      hashes: new Map([[id('v'), 'hash of v']]),
      meant: [{ passageId: id('v'), hash: 'hash of v', text: WITHOUT_CAPTIONS }],
    },
    [],
  ],
  [
    'captions of another video, and no credit',
    story(clip({ video: id('bare clip') })),
    {},
    [`no_credit blocks ${id('v')}`, `no_captions blocks ${id('v')}`],
  ],
  [
    'an embed without address',
    story(words, embed({ id: 'e' }, caption())),
    {},
    [`no_video blocks ${id('e')}`],
  ],
  [
    'an embed without a title',
    story(embed({ id: 'e', code: 'aaaaaaaaaaa' }, caption())),
    {},
    [`no_title blocks ${id('e')}`],
  ],
  ['nothing is missing', story(words), {}, []],
  ['no headline', doc({ section }, headline({ id: 'h' }), words), {}, [`no_headline blocks ${id('h')}`]],
  ['no section', doc(headline('Storm'), words), {}, ['no_section blocks head']],
  ['a section that is no more', story(words), { sections: new Set() }, ['no_section blocks head']],
  ['an empty body', story(p({ id: 'p' })), {}, ['empty_body blocks']],
  ['words only for the desk', story(note(p('Call the mayor.')), p({ id: 'p' })), {}, ['empty_body blocks']],
  ['a picture is a body', story(shown('good'), p({ id: 'p' })), {}, []],
  ['a picture without alt', story(words, shown('good', { alt: ' ' })), {}, [`no_alt blocks ${id('f')}`]],
  ['one for decoration', story(words, shown('good', { decorative: true })), {}, []],
  ['one without credit', story(words, shown('bare')), {}, [`no_credit blocks ${id('f')}`]],
  ['a placeholder for a credit', story(words, shown('tbc')), {}, [`placeholder_credit blocks ${id('f')}`]],
  ['a video with one', story(clip({ video: id('tbc clip') })), {}, [`placeholder_credit blocks ${id('v')}`]],
  ['a poster with one', story(clip({ poster: id('tbc') })), {}, [`placeholder_credit blocks ${id('v')}`]],
  ['HOLD in the text', story(p({ id: 'p' }, 'HOLD')), {}, [`placeholder warns ${id('p')}`]],
  ['filler text', story(p({ id: 'p' }, 'Lorem ipsum')), {}, [`placeholder blocks ${id('p')}`]],
  [
    'a date line older than the story',
    story(p({ id: 'p' }, 'MERRIN, 1 May — Rain fell.')),
    {},
    [`old_date_line warns ${id('p')}`],
  ],
  ['one of two days ago', story(p({ id: 'p' }, 'MERRIN, 2 May — Rain fell.')), {}, []],
  ['one that has none', story(words, shown('no credit')), {}, []],
  ...['At sea. Pic: AP', 'At sea. Foto: AP'].map((said): (typeof cases)[number] => [
    `a caption "${said}"`,
    story(words, shown('good', { alt: 'A ship' }, said)),
    {},
    [`credit_in_caption blocks ${id('f')}`],
  ]),
  ['one being prepared', story(words, shown('new')), {}, [`picture_preparing blocks ${id('f')}`]],
  ['one that failed', story(words, shown('broken')), {}, [`picture_failed blocks ${id('f')}`]],
  ['one that was taken down', story(words, shown('gone')), {}, [`picture_taken_down blocks ${id('f')}`]],
  ['none chosen', story(words, shown(null)), {}, [`no_picture blocks ${id('f')}`]],
  ['one that is not there', story(words, shown('lost')), {}, [`no_picture blocks ${id('f')}`]],
  ['the main picture', story(main({ id: 'm' }, shown('bare')), words), {}, [`no_credit blocks ${id('m')}`]],
  ['Read more of a published story', story(words, more('out')), {}, []],
  [
    'own words for a headline that changed',
    story(words, moreWith('Gate fails')),
    {},
    [`headline_changed warns ${id('r')}`],
  ],
  ['own words for the headline as it is', story(words, moreWith('Gate holds')), {}, []],
  ['a gallery', story(words, pictures('good', 'no credit')), {}, []],
  ['a gallery of one', story(words, pictures('good')), {}, [`gallery_of_one warns ${id('g')}`]],
  ['a gallery is a body', story(pictures('good', 'good'), p({ id: 'p' })), {}, []],
  [
    'what its pictures lack',
    story(words, pictures('bare', 'new')),
    {},
    [`no_credit blocks ${id('g')}`, `picture_preparing blocks ${id('g')}`],
  ],
  ['a table is a body', story(table({ id: 't' }, tableCaption(), grid(tr(td(p('One')))))), {}, []],
  ['More on a topic', story(words, moreOn({ id: 'o', topic: id('sea') })), {}, []],
  ['More on without one', story(words, moreOn({ id: 'o' })), {}, [`no_topic blocks ${id('o')}`]],
  ['of a killed one', story(words, more('dead')), {}, [`dead_target blocks ${id('r')}`]],
  ['of one that never was', story(words, more('never')), {}, [`dead_target blocks ${id('r')}`]],
  ['of one that is not out', story(words, more('draft')), {}, [`target_not_public warns ${id('r')}`]],
  ['a link to a published story', story(linked('out')), {}, []],
  ['to a killed one', story(linked('dead')), {}, [`dead_link warns ${id('l')}`]],
  ['to one that is not out', story(linked('draft')), {}, [`link_not_public warns ${id('l')}`]],
  [
    'in the order of the page',
    story(linked('dead'), shown('bare'), more('dead')),
    {},
    [`dead_link warns ${id('l')}`, `no_credit blocks ${id('f')}`, `dead_target blocks ${id('r')}`],
  ],
  [
    'an embargo that ends later',
    story(words),
    { embargoes: [{ until: new Date('2026-05-04T06:01:00Z'), reason: 'The report is out at seven' }] },
    ['embargo blocks'],
  ],
  [
    'an embargo that ends just then',
    story(words),
    { embargoes: [{ until: new Date('2026-05-04T06:00:00Z'), reason: '' }] },
    [],
  ],
  [
    'an embargo without an end',
    story(words),
    { embargoes: [{ until: null, reason: '' }] },
    ['embargo blocks'],
  ],
  ['a hold', story(words), { holds: [{ reason: 'Lawyers read it' }] }, ['hold blocks']],
  ['a placeholder', story(p({ id: 'p' }, 'Ask TK again.')), {}, [`placeholder blocks ${id('p')}`]],
  ['a shop', story(p({ id: 'p' }, 'TK Maxx opens.')), {}, []],
  [
    'a passage not passed',
    story(words),
    {
      states: [
        { id: 'order', kind: 'order', hash: '', openAuthors: [], passed: false, passers: [], uncovered: [] },
      ],
    },
    ['not_passed blocks order'],
  ],
];

function linked(name: string) {
  return p({ id: 'l' }, link({ story: id(name), href: null }, 'As we said'), '.');
}

function more(name: string) {
  return readMore({ id: 'r' }, target({ story: id(name) }));
}

test.each(cases)('%s', (_what, node, more, expected) => {
  expect(codes(node, more)).toEqual(expected);
});

describe('a placeholder', () => {
  const asked = story(p({ id: 'p' }, 'Ask TK again.'));

  test('says what to name to let it stand, and then stands', () => {
    const [issue] = readiness(asked, facts);
    expect(issue?.placeholder).toEqual({ text: 'Ask TK again.', hash: 'hash of p' });
    const meant = [{ passageId: id('p'), text: 'Ask TK again.', hash: 'hash of p' }];
    expect(codes(asked, { meant })).toEqual([]);
  });

  test('is asked about again when the passage changes', () => {
    const meant = [{ passageId: id('p'), text: 'Ask TK again.', hash: 'hash of p' }];
    expect(codes(asked, { meant, hashes: new Map([[id('p'), 'another']]) })).toHaveLength(1);
  });
});

test('an issue of a picture in a gallery leads to that picture', () => {
  const issues = readiness(story(words, pictures('good', 'bare', 'new')), facts);
  expect(issues.map(({ passageId, placeId }) => [passageId, placeId])).toEqual([
    [id('g'), id('f1')],
    [id('g'), id('f2')],
  ]);
});

test('the photo of an analysis box is a picture like any other, but needs no alt', () => {
  const box = analysisBox({ id: 'box', photo: id('bare') }, boxHeading('Why'), p('Because.'));
  expect(codes(story(words, box))).toEqual([`no_credit blocks ${id('box')}`]);
});

test('a story is empty without words and pictures', () => {
  expect(isEmptyStory(doc(headline(), p()))).toBe(true);
  expect(isEmptyStory(doc(headline(), note(p('Only for us')), p()))).toBe(true);
  expect(isEmptyStory(doc(headline('Storm'), p()))).toBe(false);
  expect(isEmptyStory(doc(headline(), shown('good')))).toBe(false);
});
