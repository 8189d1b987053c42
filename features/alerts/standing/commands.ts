import { driftOf } from '#features/alerts/rules/drift.ts';
import { publicVersion } from '#features/publishing/public/queries.ts';
import { versionDocument } from '#features/review/readiness/queries.ts';
import { lockedStory } from '#features/review/stage/queries.ts';
import type { SystemActor } from '#lib/actor.ts';
import { db, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { type Result, success } from '#lib/result.ts';

/**
 * Compares an alert with what readers have now, and notes what has changed of what it quotes: the desk is told once of each
 * kind of change. Gives whether the alert is true of what they have. Safe to run again, and on every node.
 */
export async function compareAlert(actor: SystemActor, alertId: string): Promise<boolean> {
  const compared = await transaction(() => compare(actor, alertId));
  return compared.ok && compared.value;
}

async function compare(actor: SystemActor, alertId: string): Promise<Result<boolean>> {
  const { storyId } = await db().alert.findUniqueOrThrow({
    where: { id: alertId },
    select: { storyId: true },
  });
  await lockedStory(actor, storyId);
  const alert = await db().alert.findUniqueOrThrow({ where: { id: alertId }, select: fields });
  const { holdsVersionId } = alert;
  const found = await publicVersion(actor, { storyId });
  const presentId = found.outcome === 'public' ? found.story.versionId : null;
  const quoted = await versionDocument(actor, { storyId, versionId: holdsVersionId });
  const present = presentId && (await versionDocument(actor, { storyId, versionId: presentId }));
  if (!quoted) throw new Error(`Alert ${alertId} quotes a version that is not there.`);
  const drift = driftOf(quoted, present || null);
  const isKnown = drift === alert.drift && (drift !== null || presentId === holdsVersionId);
  await db().alert.update({
    where: { id: alertId },
    data: drift
      ? { drift, driftedVersionId: presentId }
      : { drift, driftedVersionId: null, holdsVersionId: presentId ?? holdsVersionId },
  });
  if (!isKnown) {
    const data = {
      alertId,
      words: alert.push || alert.banner,
      versionId: presentId,
      orderedById: alert.orderedById,
      ...(drift && { drift }),
    };
    await record(actor, { kind: drift ? 'alert.outdated' : 'alert.holds', storyId, data });
  }
  return success(drift === null);
}

const fields = {
  holdsVersionId: true,
  drift: true,
  banner: true,
  push: true,
  orderedById: true,
} as const;
