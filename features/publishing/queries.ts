import { mendIssues } from '#features/publishing/mend/queries.ts';
import {
  mayCorrect,
  mayEmbargo,
  mayKill,
  mayLookAfter,
  mayPublish,
  mayPublishAlone,
  mayReinstate,
  maySchedule,
  mayTakeDown,
  mayTreat,
} from '#features/publishing/policy.ts';
import { latestProof, type Proof } from '#features/publishing/proof/queries.ts';
import { type ShownAt, whereItShows } from '#features/publishing/where-it-shows/queries.ts';
import {
  hasTreatment,
  isBeforeReaders,
  isOff,
  nextSiteState,
  publishingAct,
} from '#features/publishing/workflow.ts';
import { versionPassing } from '#features/review/passing/queries.ts';
import { mayPass } from '#features/review/policy.ts';
import { readinessOf, versionDocument } from '#features/review/readiness/queries.ts';
import { mayCover, waitingFor, withPass } from '#features/review/rules/passing.ts';
import type { ReadinessIssue } from '#features/review/rules/readiness.ts';
import { nextStage } from '#features/review/workflow.ts';
import { type StoryRecord, storyRecord } from '#features/stories/queries.ts';
import type { PublicationCause, SiteState } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';

/** The version that could go out next; `how` is what `publishStory` is to be told. */
export type Candidate = {
  versionId: string;
  number: number;
  how: 'passed' | 'pass_first';
  complete: boolean;
  waits: string[];
  /** What would still be missing after this person's own yes, where they may give it in the same act. */
  issues: ReadinessIssue[];
};

/** A second look that is owed after somebody published alone. */
export type OwedLook = {
  publicationId: string;
  reason: string;
  publishedBy: string;
  at: Date;
  yours: boolean;
};

/** Everything that the panel with the site's state shows. `change` is the story's; the treatment has its own. */
export type PublishingState = {
  storyId: string;
  /** The mend that this is about; null for the story's own draft. */
  mendId: string | null;
  change: number;
  siteState: SiteState;
  siteStateAt: Date;
  siteStateReason: string;
  act: 'publish' | 'update' | null;
  candidate: Candidate | null;
  address: { sectionWords: string; words: string; shortId: string } | null;
  /** The lists that show it to readers now; none where they do not have it. */
  shownAt: ShownAt[];
  treatment: {
    change: number;
    words: string | null;
    breakingUntil: Date | null;
    developingUntil: Date | null;
    showsHistory: boolean;
  };
  owed: OwedLook[];
  /** Where it was looked for after it was taken away from readers; null before the first look. */
  proof: Proof | null;
  /** What is ordered for a time; with `failure` where it could not go out then. */
  order: { number: number; isUpdate: boolean; publishAt: Date; by: string; failure: string } | null;
  /** `until` null: until further notice. An embargo that has passed is none. */
  embargo: { until: Date | null; reason: string; by: string } | null;
  /** When readers lose it again. */
  ending: { at: Date; reason: string } | null;
  publications: {
    id: string;
    number: number;
    cause: PublicationCause;
    publishedBy: string;
    at: Date;
    aloneReason: string | null;
  }[];
  can: {
    publish: boolean;
    publishAlone: boolean;
    correct: boolean;
    takeDown: boolean;
    lookAgain: boolean;
    reinstate: boolean;
    kill: boolean;
    treat: boolean;
    lookAfter: boolean;
    schedule: boolean;
    embargo: boolean;
    liftEmbargo: boolean;
    end: boolean;
  };
};

/** Where a story stands on the site, what could go out next and what is missing, and what this person may do about it. */
export async function publishingState(
  actor: PersonActor,
  args: { storyId: string; draftId?: string },
): Promise<PublishingState | null> {
  const story = await storyRecord(actor, args.storyId, args.draftId);
  if (!story) return null;
  const [candidate, address, treatment, publications] = await Promise.all([
    candidateOf(actor, story),
    addressOf(story),
    treatmentOf(story.id),
    publicationsOf(story.id),
  ]);
  const owed = await owedLooks(actor, { storyId: story.id });
  const orders = await ordersOf(story.id);
  const act = publishingAct(story.siteState);
  const isMain = story.draft.kind === 'main';
  return {
    storyId: story.id,
    mendId: isMain ? null : story.draft.id,
    change: story.change,
    siteState: story.siteState,
    siteStateAt: story.siteStateAt,
    siteStateReason: story.siteStateReason,
    act,
    candidate,
    address,
    shownAt: story.siteState === 'published' ? await whereItShows(actor, { storyId: story.id }) : [],
    treatment,
    owed,
    proof: isOff(story.siteState) ? await latestProof(actor, { storyId: story.id }) : null,
    ...orders,
    publications,
    can: {
      publish: act !== null && candidate !== null && mayPublish(actor),
      publishAlone: act !== null && story.draft.endedAt === null && mayPublishAlone(actor, story),
      correct: act === 'update' && mayCorrect(actor),
      takeDown: nextSiteState('take_down', story.siteState) !== null && mayTakeDown(actor),
      lookAgain: isOff(story.siteState) && mayTakeDown(actor),
      reinstate: nextSiteState('reinstate', story.siteState) !== null && mayReinstate(actor),
      kill: nextSiteState('kill', story.siteState) !== null && mayKill(actor),
      treat: hasTreatment(story.siteState) && mayTreat(actor),
      lookAfter: owed.some((look) => look.yours),
      schedule: act !== null && isMain && maySchedule(actor),
      embargo: isBeforeReaders(story.siteState) && mayEmbargo(actor),
      liftEmbargo: orders.embargo !== null && mayEmbargo(actor),
      end: nextSiteState('take_down', story.siteState) !== null && maySchedule(actor),
    },
  };
}

/** The second looks that are owed, oldest first: of one story or of all. `yours`: this person may give it. */
export async function owedLooks(
  actor: PersonActor,
  args: { storyId?: string },
): Promise<(OwedLook & { storyId: string; slug: string })[]> {
  const rows = await db().publication.findMany({
    where: { storyId: args.storyId, aloneReason: { not: null }, lookedAt: null },
    orderBy: { at: 'asc' },
    take: 100,
    select: {
      id: true,
      aloneReason: true,
      at: true,
      versionId: true,
      publishedById: true,
      story: { select: { id: true, slug: true } },
    },
  });
  const names = await namesOf(rows.map((row) => row.publishedById));
  return Promise.all(
    rows.map(async (row) => {
      const passing = await versionPassing(actor, { storyId: row.story.id, versionId: row.versionId });
      const yours = passing !== null && mayLookAfter(actor, row.publishedById, passing.rule);
      return {
        publicationId: row.id,
        storyId: row.story.id,
        slug: row.story.slug,
        reason: row.aloneReason ?? '',
        publishedBy: names.get(row.publishedById) ?? '',
        at: row.at,
        yours,
      };
    }),
  );
}

/** How many second looks this person owes: of what others published alone, in sections where this person may pass. */
export async function countOwedLooks(actor: PersonActor): Promise<number> {
  const sections = await db().section.findMany({ select: { id: true, passRule: true } });
  const theirs = sections.filter(({ passRule }) => mayLookAfter(actor, '', passRule)).map(({ id }) => id);
  return db().publication.count({
    where: {
      aloneReason: { not: null },
      lookedAt: null,
      publishedById: { not: actor.id },
      version: { sectionId: { in: theirs } },
    },
  });
}

async function candidateOf(actor: PersonActor, story: StoryRecord): Promise<Candidate | null> {
  const { stage, passedVersionId, filedVersionId } = story.draft;
  const how = nextStage('publish', stage) ? 'passed' : 'pass_first';
  const versionId = how === 'passed' ? passedVersionId : nextStage('pass', stage) ? filedVersionId : null;
  if (!versionId || story.draft.endedAt) return null;
  const passing = await versionPassing(actor, { storyId: story.id, versionId });
  const doc = await versionDocument(actor, { storyId: story.id, versionId });
  if (!passing || !doc) return null;
  const passes = how === 'pass_first' && mayPass(actor, passing.rule);
  const states = passing.states.map((state) =>
    passes && mayCover(actor.id, state, passing.mayPass) ? withPass(state, actor.id, passing.mayPass) : state,
  );
  return {
    versionId,
    number: passing.version.number,
    how,
    complete: states.every((state) => state.passed),
    waits: waitingFor(states, actor.id, passing.mayPass),
    issues: [
      ...(await mendIssues(actor, { story, step: passing.version.step })),
      ...(await readinessOf(actor, { storyId: story.id, doc, states })),
    ],
  };
}

async function addressOf(story: StoryRecord) {
  if (!story.publishedVersionId) return null;
  const version = await db().version.findUnique({
    where: { id: story.publishedVersionId },
    select: { sectionId: true },
  });
  const section = await db().section.findUnique({
    where: { id: version?.sectionId ?? '' },
    select: { words: true },
  });
  const { words } = await treatmentOf(story.id);
  return section && { sectionWords: section.words, words: words ?? '', shortId: story.shortId };
}

/** Breaking and developing only while they last. */
async function treatmentOf(storyId: string): Promise<PublishingState['treatment']> {
  const now = await databaseTime();
  const row = await db().treatment.findUnique({
    where: { storyId },
    select: { change: true, words: true, breakingUntil: true, developingUntil: true, showsHistory: true },
  });
  if (!row) {
    return { change: 0, words: null, breakingUntil: null, developingUntil: null, showsHistory: false };
  }
  const lasting = (until: Date | null) => (until && until > now ? until : null);
  return {
    ...row,
    breakingUntil: lasting(row.breakingUntil),
    developingUntil: lasting(row.developingUntil),
  };
}

/** What is to happen to a story by itself, and what must not. */
async function ordersOf(storyId: string): Promise<Pick<PublishingState, 'order' | 'embargo' | 'ending'>> {
  const [row, schedule, now] = await Promise.all([
    db().story.findUniqueOrThrow({
      where: { id: storyId },
      select: {
        embargoedAt: true,
        embargoedById: true,
        embargoUntil: true,
        embargoReason: true,
        takeDownAt: true,
        takeDownReason: true,
      },
    }),
    db().schedule.findUnique({
      where: { storyId },
      select: {
        publishAt: true,
        cause: true,
        orderedById: true,
        failure: true,
        version: { select: { number: true } },
      },
    }),
    databaseTime(),
  ]);
  const names = await namesOf(
    [schedule?.orderedById, row.embargoedById].filter((id) => typeof id === 'string'),
  );
  const isUnderEmbargo = row.embargoedAt && !(row.embargoUntil && row.embargoUntil <= now);
  return {
    order: schedule && {
      number: schedule.version.number,
      isUpdate: schedule.cause !== null,
      publishAt: schedule.publishAt,
      by: names.get(schedule.orderedById) ?? '',
      failure: schedule.failure,
    },
    embargo: isUnderEmbargo
      ? {
          until: row.embargoUntil,
          reason: row.embargoReason,
          by: names.get(row.embargoedById ?? '') ?? '',
        }
      : null,
    ending: row.takeDownAt && { at: row.takeDownAt, reason: row.takeDownReason },
  };
}

async function publicationsOf(storyId: string): Promise<PublishingState['publications']> {
  const rows = await db().publication.findMany({
    where: { storyId },
    orderBy: { at: 'desc' },
    take: 20,
    select: {
      id: true,
      cause: true,
      at: true,
      aloneReason: true,
      publishedById: true,
      version: { select: { number: true } },
    },
  });
  const names = await namesOf(rows.map((row) => row.publishedById));
  return rows.map(({ version, publishedById, ...row }) => ({
    ...row,
    number: version.number,
    publishedBy: names.get(publishedById) ?? '',
  }));
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const people = await db().person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(people.map((person) => [person.id, person.name]));
}
