import { documentJson } from '#editor/document.ts';
import type { DocumentJson } from '#editor/document-json.ts';
import { documentHash } from '#editor/hash.ts';
import { draftAt } from '#features/documents/queries.ts';
import { versionPassing } from '#features/review/passing/queries.ts';
import {
  mayFile,
  mayLook,
  mayMean,
  mayPass,
  mayRecall,
  maySendBack,
  ruleOf,
} from '#features/review/policy.ts';
import { readinessOf, versionDocument } from '#features/review/readiness/queries.ts';
import { mayCover, type PassageState, waitingFor } from '#features/review/rules/passing.ts';
import type { ReadinessIssue } from '#features/review/rules/readiness.ts';
import { nextStage } from '#features/review/workflow.ts';
import { type StoryRecord, storyRecord } from '#features/stories/queries.ts';
import type { Label, SiteState, Stage } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';

/** A story in the queue. `mayPass`: this person's yes counts there; `changed`: somebody typed since it was filed. */
export type QueuedStory = {
  storyId: string;
  slug: string;
  headline: string;
  label: Label;
  section: string | null;
  words: number;
  version: { id: string; number: number };
  filedBy: string | null;
  filedAt: Date;
  breaking: boolean;
  /** Readers have an earlier version of it. */
  published: boolean;
  /** It is a mend of what readers have. */
  isMend: boolean;
  held: boolean;
  changed: boolean;
  mayPass: boolean;
};

/** A passage on the review screen. Names are of people; `forYou`: this person's yes would bring it nearer. */
export type ReviewedPassage = {
  id: string;
  kind: string;
  passed: boolean;
  passedBy: string[];
  waitsBecauseOf: string[];
  forYou: boolean;
  yours: boolean;
  /** Differs from what it is compared with. */
  changed: boolean;
};

/** What the queued version is compared with: what readers have, or else the last version with something passed in it. */
export type ComparedWith = {
  versionId: string;
  number: number;
  kind: 'published' | 'passed';
  document: DocumentJson;
};

/** Everything the review screen shows. The draft comes with its words only where they differ from the version's. */
export type ReviewScreen = {
  story: StoryRecord;
  stage: Stage;
  version: {
    id: string;
    number: number;
    step: number;
    at: Date;
    document: DocumentJson;
    filedBy: string | null;
    filedAt: Date | null;
  };
  base: ComparedWith | null;
  passages: ReviewedPassage[];
  complete: boolean;
  waits: string[];
  issues: ReadinessIssue[];
  draft: { step: number; changed: boolean; document: DocumentJson | null };
  can: { pass: boolean; look: boolean; sendBack: boolean; recall: boolean; file: boolean; mean: boolean };
};

const inQueue = {
  stage: 'in_review',
  endedAt: null,
  story: { siteState: { notIn: ['killed', 'spiked'] as SiteState[] } },
} as const;

/** The stories that wait to be passed: breaking ones first, then the 200 that have waited longest. */
export async function reviewQueue(actor: PersonActor): Promise<QueuedStory[]> {
  const now = await databaseTime();
  const isBreaking = { story: { treatment: { breakingUntil: { gt: now } } } };
  // Said without NOT: of an unset time, as of a published story that never was breaking, SQL would not know.
  const isQuiet = [null, { breakingUntil: null }, { breakingUntil: { lte: now } }];
  const isOther = { OR: isQuiet.map((treatment) => ({ story: { treatment } })) };
  const waiting = { orderBy: { filedAt: 'asc' }, take: 200, select: queueFields } as const;
  const [breaking, others] = await Promise.all([
    db().draft.findMany({ ...waiting, where: { AND: [inQueue, isBreaking] } }),
    db().draft.findMany({ ...waiting, where: { AND: [inQueue, isOther] } }),
  ]);
  const rows = [...breaking, ...others];
  const sections = await sectionsById();
  const names = await namesOf(rows.map((row) => row.filedById));
  return rows.flatMap((row): QueuedStory[] => {
    const { story, filedVersion: version, filedAt } = row;
    if (!version || !filedAt) return [];
    const section = sections.get(version.sectionId ?? '');
    const breakingUntil = story.treatment?.breakingUntil;
    return [
      {
        storyId: story.id,
        slug: story.slug,
        headline: version.headline,
        label: version.label,
        section: section?.name ?? null,
        words: version.words,
        version: { id: version.id, number: version.number },
        filedBy: names.get(row.filedById ?? '') ?? null,
        filedAt,
        breaking: breakingUntil != null && breakingUntil > now,
        published: story.siteState === 'published',
        isMend: row.kind === 'mend',
        held: story.holdAt !== null,
        changed: row.index !== null && row.index.hash !== version.hash,
        mayPass: mayPass(actor, ruleOf(section)),
      },
    ];
  });
}

/** How many stories wait for somebody with this person's right to pass, those that they filed themselves left out. */
export async function countWaiting(actor: PersonActor): Promise<number> {
  const sections = await db().section.findMany({ select: { id: true, passRule: true } });
  const theirs = sections.filter((section) => mayPass(actor, section.passRule)).map((section) => section.id);
  const version = mayPass(actor, ruleOf(null)) ? undefined : { filedVersion: { sectionId: { in: theirs } } };
  const others = { OR: [{ filedById: null }, { filedById: { not: actor.id } }] };
  return db().draft.count({ where: { ...inQueue, ...version, ...others } });
}

/** The version in the queue, or the one passed or sent back last, for its screen; null where there is none to review. */
export async function reviewScreen(
  actor: PersonActor,
  args: { storyId: string; draftId?: string },
): Promise<ReviewScreen | null> {
  const story = await storyRecord(actor, args.storyId, args.draftId);
  if (!story) return null;
  const versionId = story.draft.stage === 'passed' ? story.draft.passedVersionId : story.draft.filedVersionId;
  const passing = versionId && (await versionPassing(actor, { storyId: story.id, versionId }));
  const doc = versionId && (await versionDocument(actor, { storyId: story.id, versionId }));
  const present = await draftAt(actor, { draftId: story.draft.id });
  if (!passing || !doc || !present) return null;
  const { version, states, complete } = passing;
  const changed = documentHash(present.doc) !== version.hash;
  const base = await comparedWith(actor, story, version.number);
  const issues = await readinessOf(actor, { storyId: story.id, doc, states: null });
  const filing = await filingOf(story.draft.id, version.id);
  return {
    story,
    stage: story.draft.stage,
    version: {
      ...filing,
      id: version.id,
      number: version.number,
      step: version.step,
      document: documentJson(doc),
    },
    base: base?.shown ?? null,
    passages: await reviewedPassages(actor, passing, base?.hashes ?? null),
    complete,
    waits: waitingFor(states, actor.id, passing.mayPass),
    issues,
    draft: { step: present.step, changed, document: changed ? documentJson(present.doc) : null },
    can: canReview(actor, story, passing, filing.filedById),
  };
}

function canReview(
  actor: PersonActor,
  story: StoryRecord,
  { rule, states, mayPass: counts }: Passing,
  filedById: string | null,
): ReviewScreen['can'] {
  const { stage } = story.draft;
  const isQueued = nextStage('pass', stage) !== null;
  const covers = states.some((state) => mayCover(actor.id, state, counts));
  return {
    pass: isQueued && mayPass(actor, rule) && (covers || states.every((state) => state.passed)),
    look: isQueued && covers && mayLook(actor, story, rule),
    sendBack: nextStage('send_back', stage) !== null && maySendBack(actor, rule),
    recall: nextStage('recall', stage) !== null && mayRecall(actor, story, filedById),
    file: nextStage('file', stage) !== null && mayFile(actor, story),
    mean: mayMean(actor, rule),
  };
}

type Passing = NonNullable<Awaited<ReturnType<typeof versionPassing>>>;

async function reviewedPassages(
  actor: PersonActor,
  { states, mayPass: counts }: Passing,
  base: ReadonlyMap<string, string> | null,
): Promise<ReviewedPassage[]> {
  const names = await namesOf(states.flatMap((state) => [...state.passers, ...state.uncovered]));
  const named = (ids: string[]) => ids.map((id) => names.get(id) ?? '').filter((name) => name !== '');
  return states.map((state: PassageState) => ({
    id: state.id,
    kind: state.kind,
    passed: state.passed,
    passedBy: named(state.passers),
    waitsBecauseOf: named(state.uncovered),
    forYou: mayCover(actor.id, state, counts),
    yours: state.openAuthors.includes(actor.id),
    changed: base === null || base.get(state.id) !== state.hash,
  }));
}

async function comparedWith(actor: PersonActor, story: StoryRecord, number: number) {
  const version = await db().version.findFirst({
    where: story.publishedVersionId
      ? { id: story.publishedVersionId }
      : { storyId: story.id, number: { lt: number }, passes: { some: { completes: true } } },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, passages: true },
  });
  const doc = version && (await versionDocument(actor, { storyId: story.id, versionId: version.id }));
  if (!version || !doc) return null;
  const passages = version.passages as { id: string; hash: string }[];
  const kind = story.publishedVersionId ? 'published' : 'passed';
  const shown: ComparedWith = {
    versionId: version.id,
    number: version.number,
    kind,
    document: documentJson(doc),
  };
  return { shown, hashes: new Map(passages.map((passage) => [passage.id, passage.hash])) };
}

async function filingOf(draftId: string, versionId: string) {
  const draft = await db().draft.findUniqueOrThrow({
    where: { id: draftId },
    select: { filedById: true, filedAt: true },
  });
  const version = await db().version.findUniqueOrThrow({
    where: { id: versionId },
    select: { createdAt: true },
  });
  const names = await namesOf([draft.filedById]);
  return { ...draft, filedBy: names.get(draft.filedById ?? '') ?? null, at: version.createdAt };
}

async function namesOf(ids: (string | null)[]): Promise<Map<string, string>> {
  const people = await db().person.findMany({
    where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { id: true, name: true },
  });
  return new Map(people.map((person) => [person.id, person.name]));
}

async function sectionsById() {
  const sections = await db().section.findMany({ select: { id: true, name: true, passRule: true } });
  return new Map(sections.map((section) => [section.id, section]));
}

const queueFields = {
  kind: true,
  filedAt: true,
  filedById: true,
  index: { select: { hash: true } },
  filedVersion: {
    select: { id: true, number: true, hash: true, headline: true, label: true, sectionId: true, words: true },
  },
  story: {
    select: {
      id: true,
      slug: true,
      siteState: true,
      holdAt: true,
      treatment: { select: { breakingUntil: true } },
    },
  },
} as const;
