import type { Mark, Node } from '@tiptap/pm/model';
import { isUnseen } from '#editor/canonical.ts';
import { headOf } from '#editor/document.ts';
import type { Byline, Head } from '#editor/head.ts';

/** What the blocks are called on screen. */
const BLOCK_NAMES: Record<string, string> = {
  headline: 'headline',
  standfirst: 'standfirst',
  main: 'main picture or video',
  figure: 'picture',
  video: 'video',
  embed: 'embedded video',
  paragraph: 'paragraph',
  heading: 'heading',
  bulletList: 'list with bullets',
  orderedList: 'numbered list',
  blockquote: 'quotation',
  horizontalRule: 'rule',
  pullQuote: 'pull quote',
  readMore: 'Read more',
  analysisBox: 'analysis box',
  factBox: 'fact box',
  gallery: 'gallery',
  moreOn: 'More on',
  table: 'table',
};

/** What attributes are called on screen. `id` ones are only said to have changed: an id tells nobody anything. */
const ATTRIBUTES: Record<string, { name: string; id?: boolean }> = {
  picture: { name: 'Picture', id: true },
  photo: { name: 'Photo', id: true },
  video: { name: 'Video', id: true },
  poster: { name: 'Poster', id: true },
  captions: { name: 'Captions', id: true },
  provider: { name: 'Provider' },
  code: { name: 'Embedded video' },
  startAt: { name: 'Begins at second' },
  shape: { name: 'Shape' },
  title: { name: 'Title' },
  person: { name: 'Person', id: true },
  story: { name: 'Target of Read more', id: true },
  topic: { name: 'Topic', id: true },
  href: { name: 'Address' },
  alt: { name: 'Description' },
  decorative: { name: 'Decorative' },
  attribution: { name: 'Attribution' },
  label: { name: 'Label' },
  labelText: { name: 'Own words' },
  level: { name: 'Level' },
  start: { name: 'First number' },
  name: { name: 'Name' },
  role: { name: 'Role' },
  place: { name: 'Place' },
  headerRow: { name: 'Heading row' },
  headerColumn: { name: 'Heading column' },
  lang: { name: 'Language' },
  dir: { name: 'Direction' },
};

const FORMATS: Record<string, string> = {
  bold: 'bold',
  italic: 'italic',
  superscript: 'superscript',
  subscript: 'subscript',
};

/** What changed in a block besides its words, as sentences: its kind, its attributes, formats and links. */
export function blockNotes(before: Node, after: Node): string[] {
  const notes: string[] = [];
  if (before.type !== after.type) {
    notes.push(`Turned from ${nameOf(before)} into ${nameOf(after)}.`);
  }
  return [...notes, ...attributeNotes(before, after), ...formatNotes(before, after)];
}

/** What changed in a story's head, as sentences. */
export function headNotes(before: Node, after: Node): string[] {
  const old = headOf(before);
  const next = headOf(after);
  const notes: string[] = [];
  if (old.section !== next.section) notes.push('The section was changed.');
  if (old.topics.join() !== next.topics.join()) notes.push('The topics were changed.');
  if (JSON.stringify(old.bylines) !== JSON.stringify(next.bylines)) {
    notes.push(bylinesNote(old.bylines, next.bylines));
  }
  const texts: [string, keyof Head][] = [
    ['Free line', 'freeLine'],
    ['Label', 'label'],
    ['Language', 'lang'],
    ['Direction', 'dir'],
  ];
  for (const [name, key] of texts) {
    if (old[key] !== next[key]) notes.push(`${name}: ${fromTo(shown(old[key]), shown(next[key]))}`);
  }
  return notes;
}

function bylinesNote(before: Byline[], after: Byline[]): string {
  const names = (list: Byline[]) =>
    list
      .map(({ name, role, place }) => [name, role, place].filter((part) => part !== '').join(', '))
      .join('; ');
  if (names(before) === names(after)) return 'The byline names another person of the same name.';
  return `Byline: ${fromTo(names(before), names(after))}`;
}

function attributeNotes(before: Node, after: Node): string[] {
  const old = attributeValues(before);
  const next = attributeValues(after);
  const notes: string[] = [];
  for (const key of new Set([...old.keys(), ...next.keys()])) {
    const from = old.get(key)?.join(', ') ?? '';
    const to = next.get(key)?.join(', ') ?? '';
    const known = ATTRIBUTES[key];
    if (from === to) continue;
    if (known === undefined || known.id) notes.push(`${known?.name ?? 'A detail'} was changed.`);
    else notes.push(`${known.name}: ${fromTo(from, to)}`);
  }
  return notes;
}

/** All values that differ from their default, by attribute, of a block and what is in it. */
function attributeValues(block: Node): Map<string, string[]> {
  const values = new Map<string, string[]>();
  const collect = (node: Node) => {
    for (const [name, value] of Object.entries(node.attrs)) {
      if (isUnseen(name) || value === node.type.spec.attrs?.[name]?.default) continue;
      values.set(name, [...(values.get(name) ?? []), shown(value)]);
    }
  };
  collect(block);
  block.descendants(collect);
  return values;
}

function formatNotes(before: Node, after: Node): string[] {
  const old = markedTexts(before);
  const next = markedTexts(after);
  return [
    ...subtract(old, next).map(({ mark, text }) => markNote(mark, text, false)),
    ...subtract(next, old).map(({ mark, text }) => markNote(mark, text, true)),
  ];
}

type Marked = { mark: Mark; text: string };

/** Each stretch of words under one mark, joined where other marks cut it. */
function markedTexts(block: Node): Marked[] {
  const marked: Marked[] = [];
  const collect = (textblock: Node) => {
    let open: Marked[] = [];
    for (const child of textblock.children) {
      open = child.marks.map((mark) => {
        const running = open.find((other) => other.mark.eq(mark)) ?? { mark, text: '' };
        if (running.text === '') marked.push(running);
        running.text += child.text ?? ' ';
        return running;
      });
    }
  };
  if (block.isTextblock) collect(block);
  block.descendants((node) => {
    if (node.isTextblock) collect(node);
  });
  return marked;
}

function subtract(list: Marked[], others: Marked[]): Marked[] {
  const rest = [...others];
  return list.filter(({ mark, text }) => {
    const at = rest.findIndex((other) => other.mark.eq(mark) && other.text === text);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

function markNote(mark: Mark, text: string, added: boolean): string {
  const format = FORMATS[mark.type.name];
  if (format !== undefined) return `${added ? 'Now' : 'No longer'} ${format}: “${text}”`;
  const target = mark.attrs.story === null ? ` to ${mark.attrs.href}` : ' to a story';
  return `Link${target} ${added ? 'put on' : 'taken off'} “${text}”`;
}

function nameOf(node: Node): string {
  return BLOCK_NAMES[node.type.name] ?? 'block';
}

function fromTo(before: string, after: string): string {
  if (before === '') return `“${after}” was added.`;
  return after === '' ? `“${before}” was taken out.` : `“${before}” became “${after}”.`;
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === 'none') return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}
