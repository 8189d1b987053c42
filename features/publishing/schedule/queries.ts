import type { CorrectionKind, CorrectionPlace, PublicationCause } from '#generated/prisma/enums.ts';
import type { Actor, PersonActor, SystemActor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';

/** A version ordered for a time. `failedAt` is set where it could not go out then; `failure` says why in a sentence. */
export type DueOrder = {
  storyId: string;
  versionId: string;
  publishAt: Date;
  cause: PublicationCause | null;
  correctionKind: CorrectionKind | null;
  correctionPlace: CorrectionPlace | null;
  note: string;
  orderedById: string;
  /** The package that it goes out with, all or none. */
  packageId: string | null;
  failedAt: Date | null;
  failure: string;
};

/** What goes out, or off the site, in the time asked for: a line of the calendar. */
export type Coming = {
  storyId: string;
  slug: string;
  headline: string;
  section: string;
  at: Date;
  what: 'publish' | 'update' | 'take_down' | 'embargo_ends';
  failure: string;
  by: string;
};

/** What is ordered for a story; null where nothing is. */
export async function orderOf(_actor: Actor, storyId: string): Promise<DueOrder | null> {
  return db().schedule.findUnique({ where: { storyId }, select: orderFields });
}

/** An order with all that goes out together with it, in one order everywhere: two that lock them never wait in a circle. */
export async function ordersWith(_actor: Actor, order: DueOrder): Promise<DueOrder[]> {
  if (!order.packageId) return [order];
  return db().schedule.findMany({
    where: { packageId: order.packageId },
    orderBy: { storyId: 'asc' },
    select: orderFields,
  });
}

const orderFields = {
  storyId: true,
  versionId: true,
  publishAt: true,
  cause: true,
  correctionKind: true,
  correctionPlace: true,
  note: true,
  orderedById: true,
  packageId: true,
  failedAt: true,
  failure: true,
} as const;

/** Ids of stories whose time to go out has come by the database's clock, oldest order first, at most 100. */
export async function dueStories(_actor: SystemActor): Promise<string[]> {
  const rows = await db().schedule.findMany({
    where: { publishAt: { lte: await databaseTime() }, failedAt: null },
    orderBy: { publishAt: 'asc' },
    take: 100,
    select: { storyId: true },
  });
  return rows.map((row) => row.storyId);
}

/** Ids of published stories whose time on the site is over by the database's clock, at most 100. */
export async function endedStories(_actor: SystemActor): Promise<string[]> {
  const rows = await db().story.findMany({
    where: { takeDownAt: { lte: await databaseTime() }, siteState: 'published' },
    orderBy: { takeDownAt: 'asc' },
    take: 100,
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

/** Everything that is to happen by itself from `from` on, in its order, at most 200; what failed stands in front. */
export async function comingUp(_actor: PersonActor, args: { from: Date }): Promise<Coming[]> {
  return db().$queryRaw<Coming[]>`
    select c."storyId", s.slug, coalesce(v.headline, i.headline, '') as headline, coalesce(sec.name, '') as section,
           c.at, c.what, c.failure, coalesce(p.name, '') as by
    from (
      select "storyId", "publishAt" as at, failure, "orderedById" as "personId", "versionId",
             case when cause is null then 'publish' else 'update' end as what
      from "Schedule"
      where "publishAt" >= ${args.from} or "failedAt" is not null
      union all
      select id, "takeDownAt", '', "takeDownById", "publishedVersionId", 'take_down'
      from "Story" where "takeDownAt" >= ${args.from}
      union all
      select id, "embargoUntil", '', "embargoedById", null, 'embargo_ends'
      from "Story"
      where "embargoUntil" >= ${args.from} and "siteState" not in ('killed', 'spiked')
        and not exists (select from "Schedule" where "storyId" = "Story".id)
    ) c
    join "Story" s on s.id = c."storyId"
    left join "Draft" d on d."storyId" = s.id and d.kind = 'main'
    left join "DraftIndex" i on i."draftId" = d.id
    left join "Version" v on v.id = c."versionId"
    left join "Section" sec on sec.id = coalesce(v."sectionId", i."sectionId")
    left join "Person" p on p.id = c."personId"
    order by (c.failure <> '') desc, c.at, s.slug
    limit 200`;
}
