import {
  isTheirs,
  mayEdit,
  mayHandOver,
  mayHold,
  maySpike,
  type StoryRights,
} from '#features/stories/policy.ts';
import { nextSiteState } from '#features/stories/workflow.ts';
import { Prisma } from '#generated/prisma/client.ts';
import type { DraftKind, SiteState, Stage } from '#generated/prisma/enums.ts';
import type { PersonActor, SystemActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';

/** A story's own record, without its words. `change` is the number to name when changing it. */
export type StoryRecord = StoryRights & {
  id: string;
  shortId: string;
  slug: string;
  line: string;
  change: number;
  dueAt: Date | null;
  length: number | null;
  holdAt: Date | null;
  holdReason: string;
  siteStateAt: Date;
  siteStateReason: string;
  publishedVersionId: string | null;
  firstPublishedAt: Date | null;
  updatedAt: Date | null;
  draft: {
    id: string;
    kind: DraftKind;
    step: number;
    stage: Stage;
    stageReason: string;
    filedVersionId: string | null;
    passedVersionId: string | null;
    /** Of a mend: what readers had when it began, and when it was over. */
    baseVersionId: string | null;
    endedAt: Date | null;
    /** Of a main draft: its versions from before this step lack a mend that readers have. */
    mendedStep: number;
  };
  headline: string;
  words: number;
  sectionId: string | null;
};

/** What this person may do with the story's record now; buttons and commands agree because both ask this. */
export type StoryCan = {
  edit: boolean;
  handOver: boolean;
  spike: boolean;
  unspike: boolean;
  hold: boolean;
  liftHold: boolean;
};

/** A story with what this person `can` do, and the names a screen shows. */
export type StoryView = StoryRecord & {
  can: StoryCan;
  theirs: boolean;
  createdBy: string;
  heldBy: string | null;
  holdBy: string | null;
};

/** One story's record with its main draft, or with a mend of it; null where there is none that this person may read. */
export async function storyRecord(
  _actor: PersonActor | SystemActor,
  storyId: string,
  mendId?: string,
): Promise<StoryRecord | null> {
  const row = await db().story.findUnique({ where: { id: storyId }, select: recordFields(mendId) });
  return row && recordOf(row, mendId);
}

/** One story as its page shows it, or null. */
export async function getStory(actor: PersonActor, storyId: string): Promise<StoryView | null> {
  const row = await db().story.findUnique({
    where: { id: storyId },
    select: {
      ...recordFields(),
      holdById: true,
      createdBy: { select: { name: true } },
      heldBy: { select: { name: true } },
    },
  });
  const story = row && recordOf(row);
  if (!row || !story) return null;
  const holder =
    row.holdById && (await db().person.findUnique({ where: { id: row.holdById }, select: { name: true } }));
  return {
    ...story,
    can: canWith(actor, story),
    theirs: isTheirs(actor, story),
    createdBy: row.createdBy.name,
    heldBy: row.heldBy?.name ?? null,
    holdBy: holder ? holder.name : null,
  };
}

/** A story as a search shows it: for Read more and links. */
export type FoundStory = {
  id: string;
  slug: string;
  headline: string;
  siteState: SiteState;
  publishedAt: Date | null;
};

/**
 * Up to 12 stories whose headline, line, text or slug holds the words: those whose slug begins with them first, then
 * published ones and the newest. Killed and spiked ones only where `all` are asked for.
 */
export async function searchStories(
  _actor: PersonActor,
  args: { q: string; not?: string; all?: boolean },
): Promise<FoundStory[]> {
  const q = args.q.trim();
  const holdsWords = q === '' ? Prisma.empty : Prisma.sql`and s.id in (${idsWithWords(q)})`;
  const isOpen = args.all ? Prisma.empty : Prisma.sql`and s."siteState" not in ('killed', 'spiked')`;
  const order = Prisma.sql`
    (${q !== ''} and s.slug ilike ${`${escapeLike(q)}%`}) desc, (s."siteState" = 'published') desc,
    coalesce(s."firstPublishedAt", s."activeAt") desc`;
  // The best twelve are chosen among stories alone: with 10,000 of them the joins would take longer than the search.
  return db().$queryRaw<FoundStory[]>`
    select s.id, s.slug, coalesce(v.headline, i.headline, '') as headline, s."siteState"::text as "siteState",
           s."firstPublishedAt" as "publishedAt"
    from (
      select * from "Story" s
      where s.id is distinct from ${args.not ?? null}::uuid ${isOpen} ${holdsWords}
      order by ${order} limit 12
    ) s
    join "Draft" d on d."storyId" = s.id and d.kind = 'main'
    left join "DraftIndex" i on i."draftId" = d.id
    left join "Version" v on v.id = s."publishedVersionId"
    order by ${order}`;
}

/**
 * The ids of stories with these words in slug, line, headline or text, as a query to be put into another. Each way is asked
 * by itself: one condition over two tables with "or" in it would look into the text of every story there is.
 */
export function idsWithWords(q: string): Prisma.Sql {
  const like = `%${escapeLike(q.toLowerCase())}%`;
  return Prisma.sql`
    select d."storyId" from "DraftIndex" i join "Draft" d on d.id = i."draftId" and d.kind = 'main'
    where i.search @@ websearch_to_tsquery('simple', ${q})
    union all select id from "Story" where findable like ${like}
    union all select d."storyId" from "DraftIndex" i join "Draft" d on d.id = i."draftId" and d.kind = 'main'
    where lower(i.headline) like ${like}`;
}

/** Text as a literal part of a LIKE pattern. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

function recordFields(mendId?: string) {
  return {
    id: true,
    shortId: true,
    slug: true,
    line: true,
    change: true,
    dueAt: true,
    length: true,
    createdById: true,
    heldById: true,
    siteState: true,
    siteStateAt: true,
    siteStateReason: true,
    publishedVersionId: true,
    firstPublishedAt: true,
    updatedAt: true,
    holdAt: true,
    holdReason: true,
    drafts: {
      where: mendId === undefined ? { kind: 'main' } : { OR: [{ kind: 'main' }, { id: mendId }] },
      select: {
        id: true,
        kind: true,
        step: true,
        stage: true,
        stageReason: true,
        filedVersionId: true,
        passedVersionId: true,
        baseVersionId: true,
        endedAt: true,
        mendedStep: true,
        index: { select: { bylinePeople: true, headline: true, words: true, sectionId: true } },
      },
    },
  } satisfies Prisma.StorySelect;
}

type DraftRow = StoryRecord['draft'] & {
  index: { bylinePeople: string[]; headline: string; words: number; sectionId: string | null } | null;
};
type Row = Omit<StoryRecord, 'draft' | 'bylinePeople' | 'headline' | 'words' | 'sectionId'> & {
  drafts: DraftRow[];
};

/** Whose the story is, is said by its main draft; what its words are, by the draft that was asked for. */
function recordOf({ drafts, ...story }: Row, mendId?: string): StoryRecord | null {
  const main = drafts.find(({ kind }) => kind === 'main');
  const asked = mendId === undefined ? main : drafts.find(({ id }) => id === mendId);
  if (!main || !asked) return null;
  const { index, ...draft } = asked;
  return {
    ...story,
    draft,
    bylinePeople: main.index?.bylinePeople ?? [],
    headline: index?.headline ?? '',
    words: index?.words ?? 0,
    sectionId: index?.sectionId ?? null,
  };
}

function canWith(actor: PersonActor, story: StoryRecord): StoryCan {
  const spikes = maySpike(actor, story);
  return {
    edit: mayEdit(actor, story),
    handOver: mayHandOver(actor, story),
    spike: spikes && nextSiteState('spike', story.siteState) !== null,
    unspike: spikes && nextSiteState('unspike', story.siteState) !== null,
    hold: mayHold(actor) && !story.holdAt,
    liftHold: mayHold(actor) && story.holdAt !== null,
  };
}
