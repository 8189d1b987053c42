import type { MarkJson, NodeJson } from '#editor/document-json.ts';
import { readEmbedAddress } from '#editor/embed-address.ts';
import { schema } from '#editor/schema.ts';
import { newId } from '#lib/ids.ts';

/** Turns the names that stories use into ids. Each throws on a name that does not exist. */
export type Names = {
  story: (slug: string) => string;
  picture: (name: string) => string;
  video: (name: string) => { video: string; captions: string };
  person: (name: string) => string | null;
  topic: (name: string) => string;
};

/**
 * Reads the notation in which the demo's stories are written: blocks with an empty line between them, told apart by how
 * their first line begins, and marks inside the lines. The tests beside this file are its manual. Every block gets an id.
 */
export function parseBlocks(text: string, names: Names): NodeJson[] {
  const blocks = text.trim().split(/\n\s*\n/);
  return blocks.map((block) => withIds(parseBlock(block.trim(), names)));
}

type Reader = (rest: string, names: Names) => NodeJson;

/** How a block's beginning says what it is. The first that fits wins; a block that begins with none is a paragraph. */
const READERS: [RegExp, Reader][] = [
  [/^# /, (rest) => ({ type: 'headline', content: plain(rest) })],
  [/^\+\+ /, (rest, names) => ({ type: 'moreOn', attrs: { topic: names.topic(rest.trim()) } })],
  [/^\+ /, (rest, names) => ({ type: 'standfirst', content: parseInline(rest, names) })],
  [/^!! /, (rest, names) => ({ type: 'main', content: [figure(rest, names)] })],
  [/^! /, figure],
  [/^\[> /, video],
  [/^\[@ /, embed],
  [
    /^<>\n/,
    (rest, names) => ({ type: 'gallery', content: rest.split('\n').map((line) => figure(line, names)) }),
  ],
  [/^### /, (rest, names) => ({ type: 'heading', attrs: { level: 3 }, content: parseInline(rest, names) })],
  [/^## /, (rest, names) => ({ type: 'heading', attrs: { level: 2 }, content: parseInline(rest, names) })],
  [/^---$/, () => ({ type: 'horizontalRule' })],
  [/^>> /, readMore],
  [/^"" /, pullQuote],
  [/^%% /, (rest, names) => ({ type: 'noteToDesk', content: paragraphs(rest, names) })],
  [/^\[\[ /, analysisBox],
  [/^\(\( /, factBox],
  [/^\|\|/, table],
  [
    /^> /,
    (rest, names) => ({ type: 'blockquote', content: paragraphs(rest.replaceAll(/^> /gm, ''), names) }),
  ],
];

function parseBlock(block: string, names: Names): NodeJson {
  for (const [start, read] of READERS) {
    if (start.test(block)) return read(block.replace(start, ''), names);
  }
  return list(block, names) ?? paragraph(block, names);
}

/** `name | alt | caption`; an alt of `-` says that the picture is decorative. */
function figure(rest: string, names: Names): NodeJson {
  const [name = '', alt = '', caption = ''] = parts(rest);
  const decorative = alt === '-';
  return {
    type: 'figure',
    attrs: { picture: names.picture(name), alt: decorative ? '' : alt, decorative },
    content: [{ type: 'caption', content: plain(caption) }],
  };
}

/** `name | title | poster | caption`; its captions come with the video. */
function video(rest: string, names: Names): NodeJson {
  const [name = '', title = '', poster = '', caption = ''] = parts(rest);
  return {
    type: 'video',
    attrs: { ...names.video(name), title, poster: names.picture(poster) },
    content: [{ type: 'caption', content: plain(caption) }],
  };
}

/** `address | title | poster | caption`. */
function embed(rest: string, names: Names): NodeJson {
  const [address = '', title = '', poster = '', caption = ''] = parts(rest);
  const read = readEmbedAddress(address);
  if (!read.ok) throw new Error(read.problem);
  return {
    type: 'embed',
    attrs: { ...read.embed, title, poster: names.picture(poster) },
    content: [{ type: 'caption', content: plain(caption) }],
  };
}

/** `label` on the first line ("Read more", "Read more from NAME" or own words), then a target a line: `story:slug` or an address, `= words`. */
function readMore(rest: string, names: Names): NodeJson {
  const [label = '', ...targets] = rest.split('\n');
  return {
    type: 'readMore',
    attrs: readMoreLabel(label.trim()),
    content: targets.map((line) => {
      const [, to = '', words = ''] = /^(\S+)(?:\s*=\s*(.*))?$/.exec(line.trim()) ?? [];
      return { type: 'readMoreTarget', attrs: destination(to, names), content: plain(words) };
    }),
  };
}

function readMoreLabel(label: string) {
  if (label === 'Read more') return { label: 'readMore', labelText: '' };
  const from = /^Read more from (.*)$/.exec(label);
  return from ? { label: 'readMoreFrom', labelText: from[1] } : { label: 'own', labelText: label };
}

/** `words | whom it is by`. */
function pullQuote(rest: string, names: Names): NodeJson {
  const [words = '', attribution = ''] = parts(rest);
  return { type: 'pullQuote', attrs: { attribution }, content: parseInline(words, names) };
}

/** `label | name | role | place | photo` on the first line, the heading on the second, then a paragraph or list item a line; `]]` ends it. */
function analysisBox(rest: string, names: Names): NodeJson {
  const [first = '', heading = '', ...lines] = rest.replace(/\n\]\]$/, '').split('\n');
  const [label = '', name = '', role = '', place = '', photo = ''] = parts(first);
  return {
    type: 'analysisBox',
    attrs: {
      label,
      name,
      role,
      place,
      person: names.person(name),
      photo: photo ? names.picture(photo) : null,
    },
    content: [
      { type: 'boxHeading', content: plain(heading) },
      ...grouped(lines).map((group) => list(group, names) ?? paragraph(group, names)),
    ],
  };
}

/** `label` on the first line, the heading on the second, then a paragraph or list item a line; `))` ends it. */
function factBox(rest: string, names: Names): NodeJson {
  const [label = '', heading = '', ...lines] = rest.replace(/\n\)\)$/, '').split('\n');
  return {
    type: 'factBox',
    attrs: { label: label.trim() },
    content: [
      { type: 'boxHeading', content: plain(heading) },
      ...grouped(lines).map((group) => list(group, names) ?? paragraph(group, names)),
    ],
  };
}

/** The caption on the first line, then a row a line; the first row is of headings, and after `||=` the first column too. */
function table(rest: string, names: Names): NodeJson {
  const [first = '', ...lines] = rest.split('\n');
  const rows = lines.map(parts);
  const columns = (rows[0] ?? []).map(() => newId());
  const content = rows.map((cells) => ({
    type: 'tableRow',
    content: columns.map((column, at) => ({
      type: 'tableCell',
      attrs: { column },
      content: [paragraph(cells[at] ?? '', names)],
    })),
  }));
  return {
    type: 'table',
    attrs: { headerRow: true, headerColumn: first.startsWith('=') },
    content: [
      { type: 'tableCaption', content: plain(first.replace(/^=/, '').trim()) },
      { type: 'tableGrid', content },
    ],
  };
}

/** The lines of a box, with neighbouring list items put together. */
function grouped(lines: string[]): string[] {
  const groups: string[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.startsWith('- ') && line.startsWith('- ')) groups[groups.length - 1] = `${last}\n${line}`;
    else groups.push(line);
  }
  return groups;
}

function list(block: string, names: Names): NodeJson | null {
  const bullets = block.split('\n').every((line) => line.startsWith('- '));
  const numbers = block.split('\n').every((line) => /^\d+\. /.test(line));
  if (!bullets && !numbers) return null;
  const content = block.split('\n').map((line) => ({
    type: 'listItem',
    content: [paragraph(line.replace(/^(?:-|\d+\.) /, ''), names)],
  }));
  return { type: bullets ? 'bulletList' : 'orderedList', content };
}

function paragraphs(text: string, names: Names): NodeJson[] {
  return text.split('\n').map((line) => paragraph(line, names));
}

function paragraph(text: string, names: Names): NodeJson {
  return { type: 'paragraph', content: parseInline(text, names) };
}

// A link, bold, italic, superscript, subscript, or a line break.
const MARKED = /\[([^\]]+)\]\(([^)]+)\)|\*\*(.+?)\*\*|_(.+?)_|\^(.+?)\^|~(.+?)~|\\\\\s*/;

/** Words with their marks; marks may stand in one another. */
export function parseInline(text: string, names: Names, marks: MarkJson[] = []): NodeJson[] {
  const found = MARKED.exec(text);
  if (!found) return plain(text, marks);
  const [whole, words, address = '', bold, italic, high, low] = found;
  const inside = words ?? bold ?? italic ?? high ?? low;
  const mark: MarkJson = words
    ? { type: 'link', attrs: destination(address, names) }
    : { type: bold ? 'bold' : italic ? 'italic' : high ? 'superscript' : 'subscript' };
  return [
    ...plain(text.slice(0, found.index), marks),
    ...(inside === undefined ? [{ type: 'hardBreak' }] : parseInline(inside, names, [...marks, mark])),
    ...parseInline(text.slice(found.index + whole.length), names, marks),
  ];
}

function destination(address: string, names: Names) {
  const story = /^story:(.+)$/.exec(address);
  return story?.[1] ? { story: names.story(story[1]), href: null } : { story: null, href: address };
}

function plain(text: string, marks: MarkJson[] = []): NodeJson[] {
  if (text === '') return [];
  return [{ type: 'text', text, ...(marks.length > 0 && { marks }) }];
}

function parts(text: string): string[] {
  return text.split('|').map((part) => part.trim());
}

function withIds(node: NodeJson): NodeJson {
  const hasId = 'id' in (schema.nodes[node.type]?.spec.attrs ?? {});
  return {
    ...node,
    ...(hasId && { attrs: { ...node.attrs, id: newId() } }),
    ...(node.content && { content: node.content.map(withIds) }),
  };
}
