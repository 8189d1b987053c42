import { parseBatch, parseSteps, type StepJson } from '#editor/collab/batch.ts';
import type { PasteSource } from '#editor/collab/messages.ts';
import { SCHEMA_NUMBER } from '#editor/schema.ts';
import { CLOSED_STATES, EDITING_ROLES } from '#features/documents/policy.ts';
import { documentAt, lastStoredNumber, stepsSince } from '#features/documents/queries.ts';
import { LATEST, prepareBatch } from '#features/documents/rules/prepare-batch.ts';
import { keepSnapshot } from '#features/documents/snapshots/commands.ts';
import { stepsToStore } from '#features/documents/steps/queries.ts';
import { type PersonActor, type SystemActor, system } from '#lib/actor.ts';
import { bridge } from '#lib/bridge.ts';
import { timeWasSet } from '#lib/clock.ts';
import { afterCommit, databaseTime, db, transaction } from '#lib/db.ts';
import { newId } from '#lib/ids.ts';
import { type Failure, failure, notFound, type Result, success } from '#lib/result.ts';

/** Steps made on a draft as it was at `step`, e.g. those of a ProseMirror transform by `toJSON`. */
export type ApplySteps = {
  draftId: string;
  step: number;
  steps: StepJson[];
  client?: string;
  clientSeq?: number;
  /** Where pasted words came from, by the index of the step that puts them in. */
  sources?: PasteSource[];
  /** Open authors that come with each step from elsewhere than a draft: from a version that is restored. */
  inherited?: readonly (readonly string[])[];
};

/**
 * Changes a draft's words outside of a browser: the same checks, rebase and commit as a batch of a room. Gives the step
 * afterwards, and the indexes of steps that could not be placed (never dropped silently: look at them). The index and
 * snapshot are kept at once.
 */
export async function applySteps(
  actor: PersonActor,
  input: ApplySteps,
): Promise<Result<{ step: number; lost: number[] }>> {
  const client = input.client ?? newId();
  const bound = await bindClient(system(), { client, person: actor.id });
  if (!bound.ok) return bound;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const outcome = await attemptToApply(actor, { ...input, client });
    if (outcome === 'raced') continue;
    if (!outcome.ok) return outcome;
    await keepSnapshot(actor, { draftId: input.draftId });
    await afterCommit(() => bridge().draftMoved?.(input.draftId));
    return outcome;
  }
  return failure('stale', 'Others are typing too fast in this story: try again.');
}

const ATTEMPTS = 6;

async function attemptToApply(
  actor: PersonActor,
  input: ApplySteps & { client: string },
): Promise<Result<{ step: number; lost: number[] }> | 'raced'> {
  const { draftId, client } = input;
  const clientSeq = input.clientSeq ?? (await lastStoredNumber(system(), { draftId, client })) + 1;
  const read = parseBatch({
    draft: draftId,
    step: input.step,
    steps: input.steps,
    client,
    clientSeq,
    schema: SCHEMA_NUMBER,
  });
  if (!read.ok) return failure('invalid', read.problem);
  const past = await documentAt(actor, { draftId, step: input.step });
  if (!past) return notFound('draft');
  const since = await stepsSince(actor, { draftId, step: input.step, limit: LATEST + 1 });
  if (since.length > LATEST) return tooLate();
  const over = parseSteps(since.map(({ content }) => content));
  if (!over) throw new RangeError('A stored step cannot be read.');
  const prepared = prepareBatch({ doc: past.doc, over, steps: read.steps, newId });
  if (prepared.problem !== null) return failure('invalid', prepared.problem);
  const base = input.step + over.length;
  if (prepared.placed.length === 0) return success({ step: base, lost: prepared.lost });
  const doc = over.length === 0 ? past.doc : (await documentAt(actor, { draftId, step: base }))?.doc;
  if (!doc) return notFound('draft');
  const steps = await stepsToStore(actor, {
    ...{ draftId, base, doc, person: actor.id, clientSeq, prepared, sources: input.sources ?? [] },
    inherited: input.inherited ?? [],
  });
  const [outcome] = await commitBatches(system(), [
    { draftId, base, person: actor.id, session: actor.sessionId, client, steps },
  ]);
  if (outcome === 'raced') return 'raced';
  if (outcome === 'refused')
    return failure('forbidden', 'Only its writers and editors change a story’s words.');
  return success({ step: base + steps.length, lost: prepared.lost });
}

function tooLate(): Failure {
  return failure('stale', `The story has moved on by more than ${LATEST} steps: read it again.`);
}

/** A step to be stored. The system's own (ids repaired) have neither author nor client. */
export type NewStep = {
  content: StepJson;
  author: string | null;
  inherited: readonly string[];
  seq: number | null;
};

/** One draft's batch on its way into a flush: `base` is the step that the draft must be at. */
export type BatchToCommit = {
  draftId: string;
  base: number;
  person: string;
  /** The session that sent it; null where a command of ours writes for the person. */
  session: string | null;
  client: string;
  steps: readonly NewStep[];
};

/**
 * What became of a batch. `raced`: somebody committed first, read on and try again. `refused`: the session is over, the
 * person suspended, the client somebody else's, the mend over, or the story not theirs to change.
 */
export type CommitOutcome = 'stored' | 'raced' | 'refused';

/**
 * The flush: the batches of several drafts (one each), committed together. Each is stored whole if its draft is at
 * `base` and its person, session and client still have the right, by one statement; else nothing of it. Gives the
 * outcomes in the order of the batches. Throws where the outcome is not known: then the drafts are to be read again.
 */
export async function commitBatches(
  _actor: SystemActor,
  batches: readonly BatchToCommit[],
): Promise<CommitOutcome[]> {
  const committed = await transaction(async () => {
    await lockInOrder(batches);
    return success(await writeBatches(batches));
  });
  if (!committed.ok) throw new Error(committed.message);
  return batches.map(({ draftId }) => {
    const row = committed.value.find(({ draft }) => draft === draftId);
    if (!row?.allowed) return 'refused';
    return row.moved ? 'stored' : 'raced';
  });
}

/** Binds a browser's client id to the person who uses it first. False where it is somebody else's. */
export async function bindClient(
  _actor: SystemActor,
  input: { client: string; person: string },
): Promise<Result<{ bound: boolean }>> {
  const since = await databaseTime();
  await db().client.createMany({
    data: { id: input.client, personId: input.person, since },
    skipDuplicates: true,
  });
  const row = await db().client.findUnique({ where: { id: input.client }, select: { personId: true } });
  return success({ bound: row?.personId === input.person });
}

/**
 * Sessions first, so that one that is being revoked is either gone before we write or goes after we committed; then the
 * drafts, in order, so that two nodes' flushes do not wait for each other in a circle.
 */
async function lockInOrder(batches: readonly BatchToCommit[]): Promise<void> {
  const sessions = batches.map(({ session }) => session).filter((session) => session !== null);
  if (sessions.length > 0) {
    await db()
      .$queryRaw`select id from "Session" where id = any(${sessions}::uuid[]) order by id for key share`;
  }
  const drafts = batches.map(({ draftId }) => draftId);
  await db()
    .$queryRaw`select id from "Draft" where id = any(${drafts}::uuid[]) order by id for no key update`;
}

type Row = { draft: string; moved: boolean; allowed: boolean };

function writeBatches(batches: readonly BatchToCommit[]): Promise<Row[]> {
  const heads = batches.map(({ draftId, base, person, session, client, steps }) => {
    return { draft: draftId, base, count: steps.length, person, session, client };
  });
  const steps = batches.flatMap(({ draftId, client, steps }) =>
    steps.map(({ content, author, inherited, seq }, index) => {
      return { draft: draftId, index, content, author, inherited, client: seq === null ? null : client, seq };
    }),
  );
  return db().$queryRaw<Row[]>`
    with input as (
      select * from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb)
        as b(draft uuid, base int, count int, person uuid, session uuid, client uuid)
    ), allowed as (
      select b.* from input b
      join "Person" p on p.id = b.person and p."suspendedAt" is null
      join "Client" c on c.id = b.client and c."personId" = p.id
      join "Draft" d on d.id = b.draft and d."endedAt" is null
      join "Story" s on s.id = d."storyId" and s."siteState"::text <> all(${[...CLOSED_STATES]}::text[])
      left join "Draft" m on m."storyId" = s.id and m.kind = 'main'
      left join "DraftIndex" i on i."draftId" = m.id
      where (b.session is null or exists (
          select from "Session" x
          where x.id = b.session and x."personId" = p.id and x."expiresAt" > clock_timestamp()))
        and (p.role::text = any(${[...EDITING_ROLES]}::text[])
          or p.id in (s."createdById", s."heldById") or p.id = any(i."bylinePeople"))
    ), moved as (
      update "Draft" d set step = d.step + a.count from allowed a
      where d.id = a.draft and d.step = a.base
      returning d.id, a.base
    ), written as (
      insert into "StoryStep" ("draftId", step, content, "authorId", inherited, client, "clientSeq", at)
      select m.id, m.base + r.index + 1, r.content, r.author, r.inherited, r.client, r.seq,
             coalesce(${timeWasSet()}::timestamptz, statement_timestamp())
      from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb)
        as r(draft uuid, index int, content jsonb, author uuid, inherited uuid[], client uuid, seq int)
      join moved m on m.id = r.draft
    )
    select b.draft::text as draft, m.id is not null as moved, a.draft is not null as allowed
    from input b left join allowed a on a.draft = b.draft left join moved m on m.id = b.draft`;
}
