import type { Transform } from '@tiptap/pm/transform';
import type { StepJson } from '#editor/collab/batch.ts';
import type { Head } from '#editor/head.ts';
import { draftAt } from '#features/documents/queries.ts';
import { applySteps } from '#features/documents/steps/commands.ts';
import { publishStory } from '#features/publishing/commands.ts';
import { setEmbargo } from '#features/publishing/embargo/commands.ts';
import { lookAfter } from '#features/publishing/publication/commands.ts';
import { scheduleStory } from '#features/publishing/schedule/commands.ts';
import {
  changeWords as changeAddress,
  setBreaking,
  setDeveloping,
  showHistory,
} from '#features/publishing/treatment/commands.ts';
import { killStory, reinstate, takeDown } from '#features/publishing/withdrawal/commands.ts';
import { fileStory, recallStory, resumeDrafting, sendBack } from '#features/review/commands.ts';
import { passVersion } from '#features/review/passing/commands.ts';
import { createStory, handOver, holdStory, spikeStory } from '#features/stories/commands.ts';
import type { PersonActor } from '#lib/actor.ts';
import { databaseTime, db } from '#lib/db.ts';
import type { Result } from '#lib/result.ts';
import type { Act, DemoByline, DemoHead, Writing } from '#prisma/demo/demo-story.ts';
import { changeHead, changeWords, cutBlock, putBlocks } from '#prisma/demo/edits.ts';
import { type Names, parseBlocks } from '#prisma/demo/markup.ts';
import { type SectionName, type TopicName, WHO, type Who } from '#prisma/demo/newsroom.ts';

/** What the acts of stories need to know of the newsroom that was set up for them. */
export type Setting = {
  actor: (who: Who) => PersonActor;
  section: (name: SectionName) => string;
  topic: (name: TopicName) => string;
  names: Names;
  /** Where the newsroom's clocks hang, as an IANA name. */
  zone: string;
  slugOf: (storyId: string) => string;
};

type Deeds = { [Kind in Act['do']]: (act: Act & { do: Kind }, doer: Doer) => Promise<Result<unknown>> };
type Doer = { actor: PersonActor; storyId: string; setting: Setting };

/** Does one act to one story by the command that does it. Throws what the command refused: a demo that needs force is wrong. */
export async function perform(act: Act, storyId: string, setting: Setting): Promise<void> {
  const doer = { actor: setting.actor(act.who), storyId, setting };
  const deed = deeds[act.do] as (act: Act, doer: Doer) => Promise<Result<unknown>>;
  allow(await deed(act, doer), `${act.who} could not ${act.do}`);
}

/** The value of a command's success. Throws its failure with what was tried and all that is missing. */
export function allow<T>(result: Result<T>, tried: string): T {
  if (result.ok) return result.value;
  const issues = result.issues?.map((issue) => issue.message).join(' ') ?? '';
  throw new Error(`${tried}: ${result.code}, ${result.message} ${issues}`);
}

const deeds: Deeds = {
  create: async (act, { actor, storyId, setting }) =>
    createStory(actor, {
      id: storyId,
      slug: setting.slugOf(storyId),
      line: act.line ?? '',
      section: act.section ? setting.section(act.section) : null,
      dueAt: act.dueIn === undefined ? null : new Date((await databaseTime()).getTime() + act.dueIn * HOUR),
      length: act.length ?? null,
    }),
  write: (act, doer) => write(act, doer),
  add: (act, doer) => write(act, doer),
  change: (act, doer) => write(act, doer),
  cut: (act, doer) => write(act, doer),
  head: (act, doer) => write(act, doer),
  handOver: async (act, { actor, storyId, setting }) =>
    handOver(actor, { storyId, change: (await storyOf(storyId)).change, to: setting.actor(act.to).id }),
  file: async (_, { actor, storyId }) => fileStory(actor, { storyId, step: (await draftOf(storyId)).step }),
  recall: async (_, { actor, storyId }) =>
    recallStory(actor, { storyId, versionId: await versionInQueue(storyId) }),
  sendBack: async (act, { actor, storyId }) =>
    sendBack(actor, { storyId, versionId: await versionInQueue(storyId), reason: act.reason }),
  resume: (_, { actor, storyId }) => resumeDrafting(actor, { storyId }),
  pass,
  publish: (_, doer) => publish(doer, {}),
  update: (act, doer) => publish(doer, { cause: act.cause, ...(act.cause === 'fix' && { fixMeant: true }) }),
  correct: (act, doer) => publish(doer, { cause: 'correction', correctionKind: act.kind, note: act.note }),
  publishAlone: async (act, { actor, storyId }) => {
    const [{ change }, { step }] = [await storyOf(storyId), await draftOf(storyId)];
    return publishStory(actor, { storyId, change, how: 'alone', step, reason: act.reason });
  },
  lookAfter: async (_, { actor, storyId }) => {
    const owed = await db().publication.findFirstOrThrow({
      where: { storyId, aloneReason: { not: null }, lookedAt: null },
      select: { id: true },
    });
    return lookAfter(actor, { storyId, publicationId: owed.id });
  },
  schedule: async (act, { actor, storyId, setting }) => {
    const [{ change }, { passedVersionId }] = [await storyOf(storyId), await draftOf(storyId)];
    const at = await wallTime(act, setting.zone);
    return scheduleStory(actor, { storyId, change, how: 'passed', versionId: passedVersionId ?? '', at });
  },
  embargo: async (act, { actor, storyId, setting }) => {
    const until = await wallTime(act, setting.zone);
    return setEmbargo(actor, { storyId, change: (await storyOf(storyId)).change, until, reason: act.reason });
  },
  breaking: async (act, { actor, storyId }) =>
    setBreaking(actor, { storyId, change: await treatmentOf(storyId), until: await inHours(act.lasts) }),
  developing: async (act, { actor, storyId }) =>
    setDeveloping(actor, { storyId, change: await treatmentOf(storyId), until: await inHours(act.lasts) }),
  showHistory: async (_, { actor, storyId }) =>
    showHistory(actor, { storyId, change: await treatmentOf(storyId), shows: true }),
  words: async (act, { actor, storyId }) =>
    changeAddress(actor, { storyId, change: await treatmentOf(storyId), words: act.words }),
  takeDown: (act, { actor, storyId }) => takeDown(actor, { storyId, reason: act.reason, note: act.note }),
  reinstate: async (act, { actor, storyId }) =>
    reinstate(actor, { storyId, change: (await storyOf(storyId)).change, reason: act.reason }),
  kill: async (act, { actor, storyId }) =>
    killStory(actor, { storyId, change: (await storyOf(storyId)).change, reason: act.reason }),
  hold: async (act, { actor, storyId }) =>
    holdStory(actor, { storyId, change: (await storyOf(storyId)).change, reason: act.reason }),
  spike: async (act, { actor, storyId }) =>
    spikeStory(actor, { storyId, change: (await storyOf(storyId)).change, reason: act.reason }),
};

const HOUR = 3_600_000;

async function write(act: Writing, { actor, storyId, setting }: Doer): Promise<Result<unknown>> {
  const { id: draftId } = await draftOf(storyId);
  const draft = await draftAt(actor, { draftId });
  if (!draft) throw new Error('A draft cannot be read.');
  const steps = transformOf(act, draft.doc, setting).steps.map((step) => step.toJSON() as StepJson);
  const applied = await applySteps(actor, { draftId, step: draft.step, steps });
  if (applied.ok && applied.value.lost.length > 0) throw new Error('A step of the demo could not be placed.');
  return applied;
}

function transformOf(act: Writing, doc: Parameters<typeof putBlocks>[0], setting: Setting): Transform {
  switch (act.do) {
    case 'write':
      return putBlocks(doc, parseBlocks(act.text, setting.names));
    case 'add':
      return putBlocks(doc, parseBlocks(act.text, setting.names), act.after);
    case 'change':
      return changeWords(doc, act.from, act.to);
    case 'cut':
      return cutBlock(doc, act.words);
    case 'head':
      return changeHead(doc, headOf(act.head, setting));
  }
}

function headOf({ section, topics, bylines, ...rest }: DemoHead, setting: Setting): Partial<Head> {
  return {
    ...rest,
    ...(section && { section: setting.section(section) }),
    ...(topics && { topics: topics.map(setting.topic) }),
    ...(bylines && { bylines: bylines.map((byline) => bylineOf(byline, setting)) }),
  };
}

function bylineOf({ by, role = '', place = '' }: DemoByline, setting: Setting) {
  const who = WHO.find((one) => one === by);
  if (!who) return { person: null, name: by, role, place };
  const { id, name } = setting.actor(who);
  return { person: id, name, role, place };
}

async function pass(act: Act & { do: 'pass' }, { actor, storyId }: Doer): Promise<Result<unknown>> {
  const versionId = await versionInQueue(storyId);
  const passages = act.own ? await passagesOfOthers(versionId, actor.id) : undefined;
  const { step } = await draftOf(storyId);
  const passed = await passVersion(
    actor,
    act.mode === 'as_it_is'
      ? { storyId, versionId, mode: 'as_it_is', step, passages }
      : { storyId, versionId, mode: 'as_filed', passages },
  );
  if (passed.ok && passed.value.complete === Boolean(act.waits)) {
    throw new Error(`A pass by ${act.who} did not do what the demo says. ${passed.value.waits.join(' ')}`);
  }
  return passed;
}

/** The passages that somebody else changed: those that a story's writer looks at. */
async function passagesOfOthers(versionId: string, actorId: string): Promise<string[]> {
  const { passages } = await db().version.findUniqueOrThrow({
    where: { id: versionId },
    select: { passages: true },
  });
  return (passages as { id: string; openAuthors: string[] }[])
    .filter(({ openAuthors }) => openAuthors.some((author) => author !== actorId))
    .map(({ id }) => id);
}

type Update = Pick<Parameters<typeof publishStory>[1], 'cause' | 'correctionKind' | 'note' | 'fixMeant'>;

async function publish({ actor, storyId }: Doer, update: Update): Promise<Result<unknown>> {
  const [{ change }, { passedVersionId }] = [await storyOf(storyId), await draftOf(storyId)];
  return publishStory(actor, { ...update, storyId, change, how: 'passed', versionId: passedVersionId ?? '' });
}

function storyOf(storyId: string) {
  return db().story.findUniqueOrThrow({ where: { id: storyId }, select: { change: true } });
}

function draftOf(storyId: string) {
  return db().draft.findFirstOrThrow({
    where: { storyId, kind: 'main' },
    select: { id: true, step: true, filedVersionId: true, passedVersionId: true },
  });
}

async function versionInQueue(storyId: string): Promise<string> {
  const { filedVersionId, passedVersionId } = await draftOf(storyId);
  return passedVersionId ?? filedVersionId ?? '';
}

async function treatmentOf(storyId: string): Promise<number> {
  const found = await db().treatment.findUnique({ where: { storyId }, select: { change: true } });
  return found?.change ?? 0;
}

/** A time on the newsroom's clocks, as people give it. */
async function wallTime({ lead, clock }: { lead: number; clock: string }, zone: string) {
  // Swedish writes dates as ISO 8601 does.
  const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone });
  return { time: `${day.format(await inHours(lead))}T${clock}`, zone };
}

async function inHours(hours: number): Promise<Date> {
  return new Date((await databaseTime()).getTime() + hours * HOUR);
}
