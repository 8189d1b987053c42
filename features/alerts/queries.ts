import { mayAlert } from '#features/alerts/policy.ts';
import { countDeliveries, type DeliveryCounts } from '#features/alerts/sending/queries.ts';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { publicHeadlines } from '#features/publishing/public/queries.ts';
import { storyRecord } from '#features/stories/queries.ts';
import type { AlertDrift, AlertState } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';

/** One alert of a story. Moments are ISO 8601, so that it is the same in a page and in an answer to one. */
export type AlertLine = {
  id: string;
  state: AlertState;
  banner: string;
  push: string;
  by: string;
  /** The number of the version that it quotes. */
  version: number;
  sendAt: string;
  startedAt: string | null;
  bannerUntil: string | null;
  /** Why it did not go out, or not to everybody. */
  reason: string;
  isCorrection: boolean;
  isCorrected: boolean;
  /** What differs in what readers have now. */
  drift: AlertDrift | null;
  devices: DeliveryCounts & { recipients: number };
};

/** What a story's alerts are and were, and what another one would be about. `now` is the database's time. */
export type AlertsView = {
  storyId: string;
  now: string;
  newsroom: string;
  /** What readers have now; null where they have nothing. */
  quotes: { versionId: string; number: number; headline: string } | null;
  /** How many devices want alerts. */
  devices: number;
  canAlert: boolean;
  alerts: AlertLine[];
};

const MOST = 20;

/** The alerts of a story, newest first, with what came of each. Null where there is no such story for this person. */
export async function alertsOf(actor: PersonActor, args: { storyId: string }): Promise<AlertsView | null> {
  const story = await storyRecord(actor, args.storyId);
  if (!story) return null;
  const [rows, settings, devices, shown, now] = await Promise.all([
    db().alert.findMany({
      where: { storyId: story.id },
      orderBy: [{ orderedAt: 'desc' }, { id: 'desc' }],
      take: MOST,
      select: fields,
    }),
    getSettings(actor),
    db().subscription.count(),
    publicHeadlines(actor, [story.id]),
    databaseTime(),
  ]);
  const present = shown.get(story.id);
  return {
    storyId: story.id,
    now: now.toISOString(),
    newsroom: settings.name,
    quotes: present
      ? { versionId: present.versionId, number: present.number, headline: present.headline }
      : null,
    devices,
    canAlert: mayAlert(actor),
    alerts: await Promise.all(rows.map((row) => lineOf(actor, row))),
  };
}

const fields = {
  id: true,
  state: true,
  banner: true,
  push: true,
  sendAt: true,
  startedAt: true,
  bannerUntil: true,
  reason: true,
  drift: true,
  correctsId: true,
  recipients: true,
  accepted: true,
  gone: true,
  failed: true,
  unclear: true,
  orderedBy: { select: { name: true } },
  version: { select: { number: true } },
  correctedBy: { where: { startedAt: { not: null } }, take: 1, select: { id: true } },
} as const;

type Row = {
  id: string;
  state: AlertState;
  banner: string;
  push: string;
  sendAt: Date;
  startedAt: Date | null;
  bannerUntil: Date | null;
  reason: string;
  drift: AlertDrift | null;
  correctsId: string | null;
  recipients: number;
  accepted: number;
  gone: number;
  failed: number;
  unclear: number;
  orderedBy: { name: string };
  version: { number: number };
  correctedBy: { id: string }[];
};

async function lineOf(actor: PersonActor, row: Row): Promise<AlertLine> {
  const { recipients, accepted, gone, failed, unclear } = row;
  const counts =
    row.state === 'sending'
      ? await countDeliveries(actor, row.id)
      : { underWay: 0, accepted, gone, failed, unclear };
  return {
    id: row.id,
    state: row.state,
    banner: row.banner,
    push: row.push,
    by: row.orderedBy.name,
    version: row.version.number,
    sendAt: row.sendAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    bannerUntil: row.bannerUntil?.toISOString() ?? null,
    reason: row.reason,
    isCorrection: row.correctsId !== null,
    isCorrected: row.correctedBy.length > 0,
    drift: row.drift,
    devices: { recipients, ...counts },
  };
}
