import {
  isTheirs,
  mayEdit,
  mayHandOver,
  mayHold,
  maySpike,
  type StoryRights,
} from '#features/stories/policy.ts';
import { nextSiteState } from '#features/stories/workflow.ts';
import type { SiteState, Stage } from '#generated/prisma/enums.ts';
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
    step: number;
    stage: Stage;
    stageReason: string;
    filedVersionId: string | null;
    passedVersionId: string | null;
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

/** One story's record, or null where there is none that this person may read. */
export async function storyRecord(
  _actor: PersonActor | SystemActor,
  storyId: string,
): Promise<StoryRecord | null> {
  const row = await db().story.findUnique({ where: { id: storyId }, select: recordFields });
  return row && recordOf(row);
}

/** One story as its page shows it, or null. */
export async function getStory(actor: PersonActor, storyId: string): Promise<StoryView | null> {
  const row = await db().story.findUnique({
    where: { id: storyId },
    select: {
      ...recordFields,
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

/** Up to 12 stories whose headline, text or slug holds the words; published ones and the newest first. Killed and spiked never. */
export async function searchStories(
  _actor: PersonActor,
  args: { q: string; not?: string },
): Promise<FoundStory[]> {
  const q = args.q.trim();
  return db().$queryRaw<FoundStory[]>`
    select s.id, s.slug, coalesce(v.headline, i.headline, '') as headline, s."siteState"::text as "siteState",
           s."firstPublishedAt" as "publishedAt"
    from "Story" s
    join "Draft" d on d."storyId" = s.id and d.kind = 'main'
    left join "DraftIndex" i on i."draftId" = d.id
    left join "Version" v on v.id = s."publishedVersionId"
    where s."siteState" not in ('killed', 'spiked')
      and s.id::text is distinct from ${args.not ?? null}
      and (${q} = '' or i.search @@ websearch_to_tsquery('simple', ${q})
           or i.headline ilike ${`%${escapeLike(q)}%`} or s.slug ilike ${`%${escapeLike(q)}%`})
    order by (s."siteState" = 'published') desc, coalesce(s."firstPublishedAt", s."activeAt") desc
    limit 12`;
}

/** Text as a literal part of a LIKE pattern. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

const recordFields = {
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
    where: { kind: 'main' },
    select: {
      id: true,
      step: true,
      stage: true,
      stageReason: true,
      filedVersionId: true,
      passedVersionId: true,
      index: { select: { bylinePeople: true, headline: true, words: true, sectionId: true } },
    },
  },
} as const;

type DraftRow = StoryRecord['draft'] & {
  index: { bylinePeople: string[]; headline: string; words: number; sectionId: string | null } | null;
};
type Row = Omit<StoryRecord, 'draft' | 'bylinePeople' | 'headline' | 'words' | 'sectionId'> & {
  drafts: DraftRow[];
};

function recordOf({ drafts, ...story }: Row): StoryRecord | null {
  const main = drafts[0];
  if (!main) return null;
  const { index, ...draft } = main;
  return {
    ...story,
    draft,
    bylinePeople: index?.bylinePeople ?? [],
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
