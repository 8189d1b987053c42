import { newsroom } from '#bench/newsroom.ts';
import { documentJson, emptyDocument } from '#editor/document.ts';
import { documentHash, passageHashes } from '#editor/hash.ts';
import { SCHEMA_NUMBER, schema } from '#editor/schema.ts';
import { countWords, headlineText, plainText } from '#editor/text.ts';
import type { Prisma } from '#generated/prisma/client.ts';
import { db } from '#lib/db.ts';
import { newId, newShortId } from '#lib/ids.ts';

/** How many stories there are, and how many of them readers see. */
export const MANY = 10_000;
export const PUBLISHED = 6_000;

const AT_ONCE = 250;
const MINUTE = 60_000;

let seeded: Promise<void> | undefined;

/**
 * Fills the newsroom up with stories. Not by the commands, which would take an hour: their rows are inserted in bulk, with
 * documents, hashes and indexes as the commands make them, of about 250 words each, sentences of the demo in any order.
 */
export function fillUp(): Promise<void> {
  seeded ??= fill();
  return seeded;
}

async function fill(): Promise<void> {
  const { sentences } = await newsroom();
  const sections = await db().section.findMany({ select: { id: true, words: true } });
  const random = numbers(20_260_101);
  for (let from = 0; from < MANY; from += AT_ONCE) {
    const made = [];
    for (let at = from; at < Math.min(MANY, from + AT_ONCE); at += 1) {
      const section = sections[at % sections.length];
      if (section) made.push(await rowsOf(at, section, sentences, random));
    }
    await insert(made);
  }
  await db().$executeRaw`analyze`;
}

type Section = { id: string; words: string };

async function rowsOf(at: number, section: Section, sentences: string[], random: () => number) {
  const { writer } = await newsroom();
  const pick = () => sentences[Math.floor(random() * sentences.length)] ?? '';
  const headline = `${pick().split(' ').slice(0, 7).join(' ')} ${at}`;
  const paragraphs = Array.from({ length: 7 }, () => `${pick()} ${pick()}`);
  const doc = schema.nodeFromJSON(documentOf(section.id, headline, paragraphs));
  const [storyId, draftId, versionId] = [newId(), newId(), newId()];
  const time = new Date(Date.now() - (MANY - at) * MINUTE);
  const isPublic = at < PUBLISHED;
  const document = documentJson(doc) as unknown as Prisma.InputJsonObject;
  const hash = documentHash(doc);
  const words = countWords(doc);
  return {
    story: {
      ...{ id: storyId, shortId: newShortId(), slug: `story-${at}`, line: pick().slice(0, 200) },
      ...{ createdById: writer.id, createdAt: time, heldById: writer.id, activeAt: time, siteStateAt: time },
    },
    published: isPublic ? { id: storyId, versionId, time } : null,
    draft: { id: draftId, storyId, step: 0, stageAt: time, createdAt: time },
    snapshot: { draftId, step: 0, document, schemaNumber: SCHEMA_NUMBER, openAuthors: {} },
    index: {
      ...{ draftId, step: 0, headline: headlineText(doc), text: plainText(doc), words, hash },
      ...{ sectionId: section.id, bylinePeople: [], bylineText: '' },
    },
    version: {
      ...{ id: versionId, storyId, number: 1, draftId, step: 0, cause: 'published' as const },
      ...{ createdById: writer.id, createdAt: time, document, schemaNumber: SCHEMA_NUMBER, hash },
      passages: passageHashes(doc).map((passage) => ({ ...passage, openAuthors: [] })),
      ...{
        headline,
        standfirst: '',
        intro: paragraphs[0] ?? '',
        sectionId: section.id,
        topicIds: [],
        bylines: [],
        words,
      },
    },
    treatment: { storyId, words: `story-${at}` },
    address: { storyId, sectionWords: section.words, words: `story-${at}`, since: time },
  };
}

type Rows = Awaited<ReturnType<typeof rowsOf>>;

async function insert(made: Rows[]): Promise<void> {
  const published = made.filter((rows) => rows.published);
  await db().story.createMany({ data: made.map(({ story }) => story) });
  await db().draft.createMany({ data: made.map(({ draft }) => draft) });
  await db().snapshot.createMany({ data: made.map(({ snapshot }) => snapshot) });
  await db().draftIndex.createMany({ data: made.map(({ index }) => index) });
  await db().version.createMany({ data: published.map(({ version }) => version) });
  await db().treatment.createMany({ data: published.map(({ treatment }) => treatment) });
  await db().address.createMany({ data: published.map(({ address }) => address) });
  const ids = published.map(({ version }) => version.storyId);
  await db().$executeRaw`
    update "Story" s set "siteState" = 'published', "publishedVersionId" = v.id, "firstPublishedAt" = v."createdAt"
    from "Version" v where v."storyId" = s.id and s.id = any (${ids}::uuid[])`;
}

function documentOf(section: string, headline: string, paragraphs: string[]) {
  const { attrs } = emptyDocument({ section });
  const block = (type: string, text: string) => ({
    type,
    attrs: { id: newId() },
    content: [{ type: 'text', text }],
  });
  return {
    type: 'doc',
    attrs,
    content: [block('headline', headline), ...paragraphs.map((text) => block('paragraph', text))],
  };
}

/** The same numbers between 0 and 1 at every run (mulberry32, Tommy Ettinger, public domain). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
