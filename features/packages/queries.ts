import { mayAlert } from '#features/alerts/policy.ts';
import { mayEmbargoPackage, mayPack, mayReleasePackage } from '#features/packages/policy.ts';
import { publishingAct } from '#features/publishing/workflow.ts';
import { versionPassing } from '#features/review/passing/queries.ts';
import { readinessOf, versionDocument } from '#features/review/readiness/queries.ts';
import type { ReadinessIssue } from '#features/review/rules/readiness.ts';
import type { SiteState, Stage } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';

/** A package in the list of all. `at` is when it goes out; `failure` says why it could not. */
export type PackageLine = { id: string; name: string; stories: number; at: Date | null; failure: string };

/** A story in a package: whether it could go out with it, and what keeps it back. */
export type PackedStory = {
  id: string;
  slug: string;
  headline: string;
  siteState: SiteState;
  stage: Stage;
  /** The passed version, where there is one. */
  versionId: string | null;
  issues: ReadinessIssue[];
};

/** A package with its stories and what this person may do with it. */
export type PackageView = {
  id: string;
  name: string;
  change: number;
  hold: { reason: string; at: Date } | null;
  embargo: { until: Date | null; reason: string } | null;
  order: { publishAt: Date; failure: string; by: string } | null;
  /** The alert that goes out with it. */
  alert: { slug: string; banner: string; push: string } | null;
  stories: PackedStory[];
  /** Every story is passed and nothing blocks any of them. */
  isReady: boolean;
  can: { pack: boolean; release: boolean; embargo: boolean; alert: boolean };
};

/** All packages that still have something to go out or were made lately, newest first, at most 100. */
export async function listPackages(_actor: PersonActor): Promise<PackageLine[]> {
  const rows = await db().package.findMany({
    orderBy: { id: 'desc' },
    take: 100,
    select: {
      id: true,
      name: true,
      _count: { select: { stories: true } },
      stories: {
        where: { schedule: { packageId: { not: null } } },
        take: 1,
        select: { schedule: { select: { publishAt: true, failure: true } } },
      },
    },
  });
  return rows.map(({ id, name, _count, stories }) => ({
    id,
    name,
    stories: _count.stories,
    at: stories[0]?.schedule?.publishAt ?? null,
    failure: stories[0]?.schedule?.failure ?? '',
  }));
}

/** One package, or null where there is none. */
export async function packageView(
  actor: PersonActor,
  args: { packageId: string },
): Promise<PackageView | null> {
  const row = await db().package.findUnique({
    where: { id: args.packageId },
    select: {
      id: true,
      name: true,
      change: true,
      holdAt: true,
      holdReason: true,
      embargoedAt: true,
      embargoUntil: true,
      embargoReason: true,
      alertStoryId: true,
      alertBanner: true,
      alertPush: true,
      stories: { orderBy: { id: 'asc' }, select: packedFields },
    },
  });
  if (!row) return null;
  const now = await databaseTime();
  const stories = await Promise.all(row.stories.map((story) => packedStory(actor, story)));
  const isUnderEmbargo = row.embargoedAt && !(row.embargoUntil && row.embargoUntil <= now);
  return {
    id: row.id,
    name: row.name,
    change: row.change,
    hold: row.holdAt && { reason: row.holdReason, at: row.holdAt },
    embargo: isUnderEmbargo ? { until: row.embargoUntil, reason: row.embargoReason } : null,
    order: await orderOfPackage(row.id),
    alert: alertIn(row),
    stories,
    isReady: stories.length > 0 && stories.every(isReady),
    can: {
      pack: mayPack(actor),
      release: mayReleasePackage(actor),
      embargo: mayEmbargoPackage(actor),
      alert: mayAlert(actor),
    },
  };
}

/** The package that a story is in; null for none. */
export async function packageOf(
  _actor: PersonActor,
  args: { storyId: string },
): Promise<{ id: string; name: string } | null> {
  return db().package.findFirst({
    where: { stories: { some: { id: args.storyId } } },
    select: { id: true, name: true },
  });
}

const packedFields = {
  id: true,
  slug: true,
  siteState: true,
  drafts: {
    where: { kind: 'main' },
    select: { stage: true, passedVersionId: true, index: { select: { headline: true } } },
  },
} as const;

type PackedRow = {
  id: string;
  slug: string;
  siteState: SiteState;
  drafts: { stage: Stage; passedVersionId: string | null; index: { headline: string } | null }[];
};

async function packedStory(actor: PersonActor, row: PackedRow): Promise<PackedStory> {
  const [draft] = row.drafts;
  const versionId = draft?.stage === 'passed' ? draft.passedVersionId : null;
  const storyId = row.id;
  const doc = versionId && (await versionDocument(actor, { storyId, versionId }));
  const passing = versionId && (await versionPassing(actor, { storyId, versionId }));
  return {
    id: row.id,
    slug: row.slug,
    headline: draft?.index?.headline ?? '',
    siteState: row.siteState,
    stage: draft?.stage ?? 'drafting',
    versionId,
    issues: doc && passing ? await readinessOf(actor, { storyId, doc, states: passing.states }) : [],
  };
}

function alertIn(row: {
  alertStoryId: string | null;
  alertBanner: string;
  alertPush: string;
  stories: { id: string; slug: string }[];
}): PackageView['alert'] {
  const story = row.stories.find(({ id }) => id === row.alertStoryId);
  return story ? { slug: story.slug, banner: row.alertBanner, push: row.alertPush } : null;
}

function isReady({ siteState, versionId, issues }: PackedStory): boolean {
  const blocks = issues.some((issue) => issue.level === 'blocks');
  return publishingAct(siteState) !== null && versionId !== null && !blocks;
}

async function orderOfPackage(packageId: string): Promise<PackageView['order']> {
  const order = await db().schedule.findFirst({
    where: { packageId },
    select: { publishAt: true, failure: true, orderedById: true },
  });
  if (!order) return null;
  const person = await db().person.findUnique({
    where: { id: order.orderedById },
    select: { name: true },
  });
  return { publishAt: order.publishAt, failure: order.failure, by: person?.name ?? '' };
}
