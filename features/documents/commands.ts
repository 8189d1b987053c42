import type { Node } from '@tiptap/pm/model';
import { documentJson, emptyDocument, headOf, parseDocument } from '#editor/document.ts';
import { documentHash, passageHashes } from '#editor/hash.ts';
import type { Head } from '#editor/head.ts';
import { SCHEMA_NUMBER } from '#editor/schema.ts';
import { countWords, headlineText, introText, standfirstText } from '#editor/text.ts';
import { foldedDraft } from '#features/documents/queries.ts';
import type { OpenAuthors } from '#features/documents/rules/authors.ts';
import { HEAD } from '#features/documents/rules/authors.ts';
import type { DraftState } from '#features/documents/rules/fold-draft.ts';
import { openAt } from '#features/documents/rules/fold-draft.ts';
import { keepFirstSnapshot, keepSnapshot, lockDraft } from '#features/documents/snapshots/commands.ts';
import type { Prisma } from '#generated/prisma/client.ts';
import type { VersionCause } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';
import { databaseTime, db, transaction } from '#lib/db.ts';
import { newId } from '#lib/ids.ts';
import { failure, notFound, type Result, success } from '#lib/result.ts';

/**
 * Makes the main draft of a new story: a document with all its ids, its first snapshot, and the index. Whoever chose the
 * head is its author; nobody is the author of an empty passage.
 */
export async function createDraft(
  actor: PersonActor,
  input: { storyId: string; head?: Partial<Head> },
): Promise<Result<{ draftId: string }>> {
  const parsed = parseDocument(emptyDocument(input.head));
  if (!parsed.ok) return failure('invalid', parsed.problem);
  const { doc } = parsed;
  return transaction(async () => {
    const draftId = newId();
    const now = await databaseTime();
    await db().draft.create({ data: { id: draftId, storyId: input.storyId, stageAt: now, createdAt: now } });
    const isChosen = JSON.stringify(headOf(doc)) !== JSON.stringify(emptyDocument().attrs);
    const open: OpenAuthors = isChosen ? { [HEAD]: [actor.id] } : {};
    const state: DraftState = { step: 0, doc, open };
    const kept = await keepFirstSnapshot(actor, { draftId, storyId: input.storyId, kind: 'main', state });
    return kept.ok ? success({ draftId }) : kept;
  });
}

/** A passage as a version keeps it: its hash, and who had changed it since it was last passed. */
export type VersionPassage = { id: string; kind: string; hash: string; openAuthors: string[] };

/** A version just taken, or the one that was taken of the very same step for the same cause. */
export type TakenVersion = {
  id: string;
  storyId: string;
  number: number;
  step: number;
  hash: string;
  passages: VersionPassage[];
};

/** Taking a version of `step` is refused where the draft has moved on; without it, it is of the present step. */
export type TakeVersion = { draftId: string; step?: number; cause: VersionCause };

/**
 * Makes an immutable, numbered copy of a draft, with the hash and open authors of every passage. The draft's row stays
 * locked until the transaction ends, so that whoever decides by the version decides by the draft as it is. Whether the
 * person may is for the calling command to say.
 */
export async function takeVersion(actor: PersonActor, input: TakeVersion): Promise<Result<TakenVersion>> {
  return transaction(async () => {
    const draft = await lockDraft(input.draftId);
    if (!draft) return notFound('draft');
    if (input.step !== undefined && input.step !== draft.step) {
      return failure(
        'stale',
        'Somebody has typed in this story meanwhile. Look at it again, then repeat this.',
      );
    }
    const same = await sameVersion(input, draft.step);
    if (same) return success(same);
    // First the index, so that the lists know what was filed or published.
    const kept = await keepSnapshot(actor, { draftId: input.draftId });
    if (!kept.ok) return kept;
    const folded = await foldedDraft(actor, { draftId: input.draftId, step: draft.step });
    if (!folded) return notFound('draft');
    const open = openAt(folded.state, folded.settlements);
    return success(
      await writeVersion(actor, { ...input, step: draft.step }, draft.storyId, folded.state.doc, open),
    );
  });
}

async function sameVersion(input: TakeVersion, step: number): Promise<TakenVersion | null> {
  const version = await db().version.findFirst({
    where: { draftId: input.draftId, step, cause: input.cause },
    orderBy: { number: 'desc' },
    select: { id: true, storyId: true, number: true, step: true, hash: true, passages: true },
  });
  return version && { ...version, passages: version.passages as VersionPassage[] };
}

async function writeVersion(
  actor: PersonActor,
  input: Required<TakeVersion>,
  storyId: string,
  doc: Node,
  open: OpenAuthors,
): Promise<TakenVersion> {
  const { _max } = await db().version.aggregate({ where: { storyId }, _max: { number: true } });
  const passages = passageHashes(doc).map(({ id, kind, hash }): VersionPassage => {
    return { id, kind, hash, openAuthors: [...(open[id] ?? [])] };
  });
  const head = headOf(doc);
  const taken = {
    id: newId(),
    storyId,
    number: (_max.number ?? 0) + 1,
    step: input.step,
    hash: documentHash(doc),
  };
  await db().version.create({
    data: {
      ...taken,
      draftId: input.draftId,
      cause: input.cause,
      createdById: actor.id,
      createdAt: await databaseTime(),
      document: documentJson(doc) as unknown as Prisma.InputJsonObject,
      schemaNumber: SCHEMA_NUMBER,
      passages,
      headline: headlineText(doc),
      standfirst: standfirstText(doc),
      intro: introText(doc),
      sectionId: head.section,
      label: head.label,
      topicIds: head.topics,
      bylines: head.bylines,
      freeLine: head.freeLine,
      mainPictureId: mainPicture(doc),
      words: countWords(doc),
    },
  });
  return { ...taken, passages };
}

/** The picture that stands for the story in lists: the main one, or the poster of the main video. */
function mainPicture(doc: Node): string | null {
  const main = doc.children.find((node) => node.type.name === 'main')?.firstChild;
  return main?.attrs.picture ?? main?.attrs.poster ?? null;
}
