import type { Node } from '@tiptap/pm/model';
import { parseDocument, upcast } from '#editor/document.ts';
import { passageHashes } from '#editor/hash.ts';
import { referencesOf } from '#editor/references.ts';
import { legalMatches } from '#features/legal/queries.ts';
import { publicTexts } from '#features/legal/rules/public-texts.ts';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import type { PassageState } from '#features/review/rules/passing.ts';
import { type ReadinessIssue, readiness } from '#features/review/rules/readiness.ts';
import type { Actor, PersonActor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';

/**
 * What is missing before this document of a story may go out. `states` says where its passages stand; null leaves passing
 * out, for filing and for a draft that nobody has filed. `at` is when it is to go out; now where it is not given.
 */
export async function readinessOf(
  actor: PersonActor,
  args: { storyId: string; doc: Node; states: PassageState[] | null; at?: Date },
): Promise<ReadinessIssue[]> {
  const { stories, pictures, videos } = referencesOf(args.doc);
  const [story, settings, sections, pictureRows, videoRows, storyRows, meant, legal] = await Promise.all([
    db().story.findUniqueOrThrow({
      where: { id: args.storyId },
      select: {
        createdAt: true,
        holdAt: true,
        holdReason: true,
        embargoedAt: true,
        embargoUntil: true,
        embargoReason: true,
        package: {
          select: {
            holdAt: true,
            holdReason: true,
            embargoedAt: true,
            embargoUntil: true,
            embargoReason: true,
          },
        },
      },
    }),
    getSettings(actor),
    db().section.findMany({ select: { id: true } }),
    db().picture.findMany({
      where: { id: { in: pictures } },
      select: pictureFields,
    }),
    db().video.findMany({
      where: { id: { in: videos } },
      select: { id: true, credit: true, creditKind: true, captions: { select: { id: true } } },
    }),
    db().story.findMany({
      where: { id: { in: stories } },
      select: { id: true, siteState: true, publishedVersion: { select: { headline: true } } },
    }),
    db().meant.findMany({
      where: { storyId: args.storyId },
      select: { passageId: true, hash: true, text: true },
    }),
    legalMatches(actor, { texts: publicTexts(args.doc) }),
  ]);
  return readiness(args.doc, {
    sections: new Set(sections.map((section) => section.id)),
    pictures: new Map(
      pictureRows.map(({ id, preparedAt, takenDownAt, ...picture }) => [
        id,
        { ...picture, prepared: preparedAt !== null, takenDown: takenDownAt !== null },
      ]),
    ),
    videos: new Map(
      videoRows.map(({ id, captions, ...video }) => [
        id,
        { ...video, captions: captions.map((track) => track.id) },
      ]),
    ),
    stories: new Map(storyRows.map((row) => [row.id, row.siteState])),
    headlines: new Map(storyRows.map((row) => [row.id, row.publishedVersion?.headline ?? ''])),
    meant,
    legal,
    hashes: new Map(passageHashes(args.doc).map((passage) => [passage.id, passage.hash])),
    holds: [story, story.package].flatMap((one) => (one?.holdAt ? [{ reason: one.holdReason }] : [])),
    embargoes: [story, story.package].flatMap((one) =>
      one?.embargoedAt ? [{ until: one.embargoUntil, reason: one.embargoReason }] : [],
    ),
    at: args.at ?? (await databaseTime()),
    begunAt: story.createdAt,
    zone: settings.zone,
    creditPrefix: settings.creditPrefix,
    states: args.states,
  });
}

const pictureFields = {
  id: true,
  credit: true,
  creditKind: true,
  preparedAt: true,
  failure: true,
  takenDownAt: true,
} as const;

/** A version's document, brought up to the present schema. Null where the story has no such version. Throws on a damaged one. */
export async function versionDocument(
  _actor: Actor,
  args: { storyId: string; versionId: string },
): Promise<Node | null> {
  const version = await db().version.findUnique({
    where: { id: args.versionId, storyId: args.storyId },
    select: { document: true, schemaNumber: true },
  });
  if (!version) return null;
  const parsed = parseDocument(upcast(version.document, version.schemaNumber));
  if (!parsed.ok) throw new Error(`Version ${args.versionId} cannot be read: ${parsed.problem}`);
  return parsed.doc;
}
