import { idsWithWords } from '#features/stories/queries.ts';
import type { NewsList } from '#features/stories/schema.ts';
import { Prisma } from '#generated/prisma/client.ts';
import type { Label, SiteState, Stage } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';

/** One line of the news list. */
export type NewsListRow = {
  id: string;
  slug: string;
  line: string;
  headline: string;
  section: string | null;
  label: Label;
  heldById: string | null;
  heldBy: string | null;
  dueAt: Date | null;
  overdue: boolean;
  length: number | null;
  words: number;
  stage: Stage;
  siteState: SiteState;
  activeAt: Date;
  breaking: boolean;
  held: boolean;
  /** The draft differs from the version that its stage is about: filed, passed, or what readers have. */
  changedSince: boolean;
  /** Since when a second look is owed for what was published alone; null where none is. */
  secondLookSince: Date | null;
  /** Where a mend of what readers have stands; null where none is under way. */
  mend: Stage | null;
};

/** A page of the news list and the cursor of the next one, null on the last. */
export type NewsListPage = { rows: NewsListRow[]; next: string | null };

const PAGE = 50;

/**
 * The news list: filtered, sorted, a page of 50 at a time by keyset (the last row's sort value and id), so that stories
 * which move to the top meanwhile push no other onto the next page or off it. Words are looked for in slug, line, headline
 * and text. Spiked and killed stories are left out unless asked for.
 */
export async function newsList(actor: PersonActor, args: NewsList): Promise<NewsListPage> {
  const now = await databaseTime();
  const order = orders[args.sort];
  const rows = await db().$queryRaw<(NewsListRow & { key: string })[]>`
    select s.id, s.slug, s.line, coalesce(i.headline, '') as headline, c.name as section, coalesce(i.label, 'none')::text as label,
           s."heldById", p.name as "heldBy", s."dueAt", s.length, coalesce(i.words, 0) as words,
           coalesce(s."dueAt" < ${now} and s."siteState" = 'unpublished', false) as overdue,
           d.stage::text as stage, s."siteState"::text as "siteState", s."activeAt",
           coalesce(t."breakingUntil" > ${now}, false) as breaking, s."holdAt" is not null as held,
           coalesce(i.hash <> v.hash, false) as "changedSince",
           (select min(u.at) from "Publication" u
            where u."storyId" = s.id and u."aloneReason" is not null and u."lookedAt" is null) as "secondLookSince",
           (select m.stage::text from "Draft" m
            where m."storyId" = s.id and m.kind = 'mend' and m."endedAt" is null) as mend,
           ${order.key} as key
    from "Story" s
    join "Draft" d on d."storyId" = s.id and d.kind = 'main'
    left join "DraftIndex" i on i."draftId" = d.id
    left join "Section" c on c.id = i."sectionId"
    left join "Person" p on p.id = s."heldById"
    left join "Treatment" t on t."storyId" = s.id
    left join "Version" v on v.id = case d.stage when 'passed' then d."passedVersionId"
      when 'drafting' then s."publishedVersionId" else d."filedVersionId" end
    where ${Prisma.join(conditions(actor, args), ' and ')}
    order by ${order.by}
    limit ${PAGE + 1}`;
  const page = rows.slice(0, PAGE).map(({ key: _, ...row }) => row);
  const last = rows[PAGE - 1];
  return { rows: page, next: rows.length > PAGE && last ? cursorOf(last.key, last.id) : null };
}

type Order = {
  key: Prisma.Sql;
  fits: (key: string) => boolean;
  by: Prisma.Sql;
  after: (key: string, id: string) => Prisma.Sql;
};

const timeForm = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/;

/** A time as PostgreSQL writes it; one that only looks like it ("2026-99-99 ...") would make the query fail. */
function isTime(key: string): boolean {
  if (!timeForm.test(key)) return false;
  const withZone = key.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
  // JavaScript takes the 30th of February for the 2nd of March, and knows a year 0.
  const day = new Date(Date.parse(`${key.slice(0, 10)}T00:00:00Z`));
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(key.slice(0, 10));
  return isDay && !key.startsWith('0000') && !Number.isNaN(Date.parse(withZone));
}

const orders: Record<NewsList['sort'], Order> = {
  active: {
    key: Prisma.sql`s."activeAt"::text`,
    fits: isTime,
    by: Prisma.sql`s."activeAt" desc, s.id desc`,
    after: (key, id) => Prisma.sql`(s."activeAt", s.id) < (${key}::timestamptz, ${id}::uuid)`,
  },
  due: {
    key: Prisma.sql`coalesce(s."dueAt", 'infinity')::text`,
    fits: (key) => key === 'infinity' || isTime(key),
    by: Prisma.sql`coalesce(s."dueAt", 'infinity'), s.id`,
    after: (key, id) =>
      Prisma.sql`(coalesce(s."dueAt", 'infinity'), s.id) > (${key}::timestamptz, ${id}::uuid)`,
  },
  slug: {
    key: Prisma.sql`lower(s.slug)`,
    fits: (key) => key.length <= 60 && !key.includes('\0'),
    by: Prisma.sql`lower(s.slug), s.id`,
    after: (key, id) => Prisma.sql`(lower(s.slug), s.id) > (${key}, ${id}::uuid)`,
  },
  length: {
    key: Prisma.sql`coalesce(s.length, 0)::text`,
    fits: (key) => /^\d{1,6}$/.test(key),
    by: Prisma.sql`coalesce(s.length, 0) desc, s.id desc`,
    after: (key, id) => Prisma.sql`(coalesce(s.length, 0), s.id) < (${key}::int, ${id}::uuid)`,
  },
};

function conditions(actor: PersonActor, args: NewsList): Prisma.Sql[] {
  const all = [siteCondition(args)];
  if (args.section) all.push(Prisma.sql`i."sectionId" = ${args.section}::uuid`);
  if (args.stage) all.push(Prisma.sql`d.stage = ${args.stage}::"Stage"`);
  if (args.who === 'nobody') all.push(Prisma.sql`s."heldById" is null`);
  else if (args.who) all.push(Prisma.sql`s."heldById" = ${args.who === 'me' ? actor.id : args.who}::uuid`);
  if (args.q) all.push(Prisma.sql`s.id in (${idsWithWords(args.q)})`);
  const after = args.after && readCursor(args.after);
  if (after && orders[args.sort].fits(after.key)) all.push(orders[args.sort].after(after.key, after.id));
  return all;
}

function siteCondition(args: NewsList): Prisma.Sql {
  return args.site
    ? Prisma.sql`s."siteState" = ${args.site}::"SiteState"`
    : Prisma.sql`s."siteState" not in ('spiked', 'killed')`;
}

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function cursorOf(key: string, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

/** A cursor is part of an address and so hostile: what is none is left out, and the list begins at its top. */
function readCursor(text: string): { key: string; id: string } | null {
  try {
    const [key, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    return typeof key === 'string' && typeof id === 'string' && uuidForm.test(id) ? { key, id } : null;
  } catch {
    return null;
  }
}
