import type { StepJson } from '#editor/collab/batch.ts';
import { documentHash } from '#editor/hash.ts';
import { takeVersion, type VersionPassage } from '#features/documents/commands.ts';
import { storedVersion } from '#features/documents/history/queries.ts';
import { type RestoreSteps, restoreSteps } from '#features/documents/history/rules/restore-steps.ts';
import type { RestoreVersion } from '#features/documents/history/schema.ts';
import { mayWrite } from '#features/documents/policy.ts';
import { draftAt, wordsRights } from '#features/documents/queries.ts';
import { HEAD, ORDER } from '#features/documents/rules/authors.ts';
import { applySteps } from '#features/documents/steps/commands.ts';
import type { PersonActor } from '#lib/actor.ts';
import { db, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { failure, notFound, type Result, success } from '#lib/result.ts';

/** What was restored, and the number of the version that keeps what stood there before; null where one kept it already. */
export type Restored = { number: number; kept: number | null };

/**
 * Makes the draft what a version of it was, by new steps of this person: nothing of its history goes, and what stood there
 * before is kept as a version. The open authors kept in the version come along with its words. `stale` where somebody typed
 * since the step on the screen.
 */
export async function restoreVersion(actor: PersonActor, input: RestoreVersion): Promise<Result<Restored>> {
  const version = await storedVersion(actor, input);
  // Also a version of a mend is brought back into the story's own text.
  const draft = await db().draft.findFirst({
    where: { storyId: input.storyId, kind: 'main' },
    select: { id: true },
  });
  const rights = draft && (await wordsRights(actor, { draftId: draft.id }));
  if (!version || !draft || !rights) return notFound('version');
  if (!mayWrite(actor, rights)) {
    return failure('forbidden', 'Only its writers and editors restore a version of a story.');
  }
  const { doc, passages } = version;
  const draftId = draft.id;
  return transaction(async () => {
    const present = await draftAt(actor, { draftId });
    if (!present) return notFound('draft');
    if (present.step !== input.step) return typedMeanwhile();
    const restore = restoreSteps(present.doc, doc);
    if (restore.steps.length === 0) {
      return failure(
        'conflict',
        `The draft is what version ${input.number} was: there is nothing to restore.`,
      );
    }
    const kept = await keepPresent(actor, input, draftId, documentHash(present.doc));
    if (!kept.ok) return kept;
    const applied = await applySteps(actor, {
      ...{ draftId, step: present.step },
      steps: restore.steps.map((step) => step.toJSON() as StepJson),
      inherited: inheritedBy(restore, passages),
    });
    if (!applied.ok) return applied;
    if (applied.value.lost.length > 0) return typedMeanwhile();
    const data = { number: input.number, kept: kept.value };
    await record(actor, { kind: 'version.restored', storyId: input.storyId, data });
    return success(data);
  });
}

/** A version of the draft as it is, unless one holds the same already. */
async function keepPresent(
  actor: PersonActor,
  { storyId, step }: RestoreVersion,
  draftId: string,
  hash: string,
): Promise<Result<number | null>> {
  const same = await db().version.count({ where: { storyId, draftId, hash } });
  if (same > 0) return success(null);
  const taken = await takeVersion(actor, { draftId, step, cause: 'before_restore' });
  return taken.ok ? success(taken.value.number) : taken;
}

/**
 * The open authors that come with each step. The last one brings all blocks, and so everybody who changed one of those that
 * it puts in, or their order: in doubt, more authors.
 */
function inheritedBy({ steps, passages, head }: RestoreSteps, kept: readonly VersionPassage[]): string[][] {
  const authorsOf = (ids: readonly string[]) => [
    ...new Set(kept.filter(({ id }) => ids.includes(id)).flatMap(({ openAuthors }) => openAuthors)),
  ];
  return steps.map((step) => {
    const isHead = head && step.toJSON().stepType === 'docAttr';
    return isHead ? authorsOf([HEAD]) : authorsOf([...passages, ORDER]);
  });
}

function typedMeanwhile() {
  return failure('stale', 'Somebody has typed in this story meanwhile. Look at it again, then restore.');
}
