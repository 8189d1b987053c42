import type { Node } from '@tiptap/pm/model';
import { canJoin, canSplit, type Step, type Transform } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passagesOf } from '#editor/passages.ts';
import { schema } from '#editor/schema.ts';
import { publishStory } from '#features/publishing/commands.ts';
import { lookAfter } from '#features/publishing/publication/commands.ts';
import { fileStory, recallStory, sendBack } from '#features/review/commands.ts';
import { passVersion } from '#features/review/passing/commands.ts';
import { mayPass } from '#features/review/policy.ts';
import { versionDocument } from '#features/review/readiness/queries.ts';
import type { PassRule } from '#generated/prisma/enums.ts';
import { type PersonActor, system } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { newId } from '#lib/ids.ts';
import type { Result } from '#lib/result.ts';
import { edit, makePerson, makeSection, makeStory, paragraph, write } from '#test/newsroom.ts';

/**
 * Random newsrooms at work on one story, judged by what can be seen from outside: each typed word is a character that
 * nobody else ever types, so that its author is known wherever it ends up. Nothing here knows of open authors.
 */
type World = {
  people: PersonActor[];
  story: { storyId: string; draftId: string };
  /** The character typed last, and who typed which. */
  next: number;
  authorOf: Map<string, string>;
  /** The last batch, to be taken back. */
  last: { step: number; inverse: Step[] } | null;
  /** What was cut, with where it came from, to be pasted. */
  clipboard: { text: string; draft: string; passages: string[] } | null;
};

type Act = { kind: number; who: number; at: number; to: number };

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.noBias(fc.nat(26)),
  who: fc.noBias(fc.nat(4)),
  at: fc.noBias(fc.nat(999)),
  to: fc.noBias(fc.nat(999)),
});

test('every passage of every published version was passed by a non-author, or an exception is recorded', async () => {
  // So that the histories are known to reach readers at all.
  let published = 0;
  let alone = 0;
  const rules = fc.constantFrom<PassRule>('editors', 'reviewers');
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 40, maxLength: 70 }), rules, async (acts, rule) => {
      const world = await begin(rule);
      for (const one of acts) await perform(world, one);
      const found = await judge(world, rule);
      published += found.published;
      alone += found.alone;
    }),
    { numRuns: 20, endOnFailure: true },
  );
  expect(published).toBeGreaterThan(5);
  expect(alone).toBeGreaterThan(0);
}, 180_000);

async function begin(rule: PassRule): Promise<World> {
  const section = await makeSection(`S${newId()}`, rule);
  const people = [
    await makePerson('writer'),
    await makePerson('editor'),
    await makePerson('editor', 'Nora', { mayPublishAlone: true }),
    await makePerson('reviewer'),
    await makePerson('reviewer'),
  ];
  const [writer] = people;
  const story = await makeStory(writer as PersonActor, section);
  const world: World = { people, story, next: 0xac00, authorOf: new Map(), last: null, clipboard: null };
  const id = writer?.id ?? '';
  await write(writer as PersonActor, story, word(world, id), word(world, id), word(world, id));
  return world;
}

/** Three times a character of its own. */
function word(world: World, author: string): string {
  world.next += 1;
  const character = String.fromCodePoint(world.next);
  world.authorOf.set(character, author);
  return character.repeat(3);
}

async function perform(world: World, { kind, who, at, to }: Act): Promise<void> {
  const person = world.people[who] as PersonActor;
  if (kind < 10) await change(world, person, { kind, at, to });
  else await proceed(world, person, { kind, at });
}

/** Typing, replacing, deleting, splitting, joining, moving, cutting, pasting, taking back, a new paragraph. */
async function change(world: World, person: PersonActor, { kind, at, to }: Omit<Act, 'who'>): Promise<void> {
  const pasted = kind === 7 ? world.clipboard : null;
  const sources = pasted ? [{ index: 0, draft: pasted.draft, passages: pasted.passages }] : undefined;
  let made: Transform | null = null;
  const { step } = await edit(
    person,
    world.story,
    (transform) => {
      made = transform;
      if (kind === 8) takeBack(world, transform);
      else alter(world, transform, { kind, at, to, author: person.id, pasted: pasted?.text ?? '' });
    },
    sources,
  );
  const transform = made as Transform | null;
  if (!transform || transform.steps.length === 0) return;
  const inverse = transform.steps.map((one, index) => one.invert(transform.docs[index] as Node)).toReversed();
  world.last = { step, inverse };
}

function takeBack(world: World, transform: Transform): void {
  for (const step of world.last?.inverse ?? []) if (transform.maybeStep(step).failed) return;
}

type Alteration = { kind: number; at: number; to: number; author: string; pasted: string };

function alter(world: World, transform: Transform, { kind, at, to, author, pasted }: Alteration): void {
  const { from, until, pos, end, id } = placeIn(transform.doc, at, to);
  const text = () => schema.text(word(world, author));
  if (kind === 0) transform.insert(from, text());
  else if (kind === 1) transform.replaceWith(from, until, text());
  else if (kind === 2) transform.delete(from, until);
  else if (kind === 3 && canSplit(transform.doc, from)) transform.split(from);
  else if (kind === 4 && canJoin(transform.doc, pos)) transform.join(pos);
  else if (kind === 5) moveBlock(transform, pos, end);
  else if (kind === 6 && until > from) {
    const cut = transform.doc.textBetween(from, until);
    world.clipboard = { text: cut, draft: world.story.draftId, passages: [id] };
    transform.delete(from, until);
  } else if (kind === 7 && pasted) transform.insert(from, schema.text(pasted));
  else if (kind === 9) transform.insert(transform.doc.content.size, paragraph(word(world, author)));
}

/** A range inside one textblock of the document, with its passage. */
function placeIn(doc: Node, at: number, to: number) {
  const passages = passagesOf(doc);
  const passage = passages[at % passages.length];
  if (!passage) throw new Error('A document has a headline at least.');
  const { pos, node, id } = passage;
  const size = node.content.size;
  const [from, until] = [at % (size + 1), to % (size + 1)].toSorted((a, b) => a - b) as [number, number];
  return { from: pos + 1 + from, until: pos + 1 + until, pos, end: pos + node.nodeSize, id };
}

function moveBlock(transform: Transform, pos: number, end: number): void {
  const { doc } = transform;
  if (doc.resolve(pos).nodeAfter?.type.name !== 'paragraph' || end === doc.content.size) return;
  const moved = doc.slice(pos, end).content;
  transform.insert(doc.content.size, moved);
  transform.delete(pos, end);
}

/** Filing, passing (as filed, as it is, one passage), sending back, recalling, publishing, publishing alone, looking after. */
async function proceed(
  world: World,
  person: PersonActor,
  { kind, at }: Omit<Act, 'who' | 'to'>,
): Promise<void> {
  const { storyId } = world.story;
  const story = await db().story.findUniqueOrThrow({
    where: { id: storyId },
    select: { change: true, drafts: true },
  });
  const draft = story.drafts[0];
  const versionId = draft?.filedVersionId ?? draft?.passedVersionId;
  const step = draft?.step ?? 0;
  const publish = { storyId, change: story.change, cause: 'development' } as const;
  const isFiled = { storyId, versionId: versionId ?? '' };
  const asItIs = { mode: 'as_it_is', step } as const;
  if (kind <= 12) await expected(fileStory(person, { storyId, step }));
  else if (kind === 13)
    await expected(publishStory(person, { ...publish, how: 'alone', step, reason: 'Alone' }));
  else if (!versionId) return;
  else if (kind <= 17) await expected(passVersion(person, { ...isFiled, mode: 'as_filed' }));
  else if (kind === 18) await expected(passVersion(person, { ...isFiled, ...asItIs }));
  else if (kind <= 20) await passOne(world, person, versionId, at);
  else if (kind <= 22) await expected(publishStory(person, { ...publish, how: 'passed', versionId }));
  else if (kind <= 24) {
    const pass = kind === 23 ? asItIs : ({ mode: 'as_filed' } as const);
    await expected(publishStory(person, { ...publish, how: 'pass_first', versionId, pass }));
  } else if (kind === 25) await lookAtLast(world, person);
  else if (at % 2 === 0) await expected(recallStory(person, isFiled));
  else await expected(sendBack(person, { ...isFiled, reason: 'Again' }));
}

async function passOne(world: World, person: PersonActor, versionId: string, at: number): Promise<void> {
  const { storyId } = world.story;
  const { passages } = await db().version.findUniqueOrThrow({ where: { id: versionId } });
  const ids = (passages as { id: string }[]).map((passage) => passage.id);
  const only = ids[at % ids.length] as string;
  await expected(passVersion(person, { storyId, versionId, mode: 'as_filed', passages: [only] }));
}

async function lookAtLast(world: World, person: PersonActor): Promise<void> {
  const { storyId } = world.story;
  const owed = await db().publication.findFirst({
    where: { storyId, lookedAt: null, aloneReason: { not: null } },
  });
  if (owed) await expected(lookAfter(person, { storyId, publicationId: owed.id }));
}

/** Refusals are part of a newsroom's day; what is broken is thrown. */
async function expected(result: Promise<Result<unknown>>): Promise<void> {
  await result;
}

/** Each character that readers were given was in a passage that somebody else said yes to, before it went out. */
async function judge(world: World, rule: PassRule): Promise<{ published: number; alone: number }> {
  const { storyId } = world.story;
  const counts = new Map(world.people.map((person) => [person.id, mayPass(person, rule)]));
  const publications = await db().publication.findMany({ where: { storyId }, orderBy: { at: 'asc' } });
  const seen = await seenBy(storyId);
  for (const { versionId, aloneReason, at } of publications.filter((one) => one.aloneReason === null)) {
    expect(aloneReason).toBeNull();
    const doc = await documentOf(storyId, versionId);
    for (const character of new Set(doc.textContent)) {
      const author = world.authorOf.get(character) as string;
      const looked = (seen.get(character) ?? []).filter((yes) => yes.at <= at && yes.personId !== author);
      const isCovered = looked.some((yes) => counts.get(yes.personId) || counts.get(author));
      expect(isCovered, `${character} by ${author} went out unseen by others`).toBe(true);
    }
  }
  const alone = publications.filter((one) => one.aloneReason !== null).length;
  return { published: publications.length - alone, alone };
}

/** Who said yes to a passage that held a character, and when. */
async function seenBy(storyId: string): Promise<Map<string, { personId: string; at: Date }[]>> {
  const seen = new Map<string, { personId: string; at: Date }[]>();
  for (const { versionId, passageId, personId, at } of await db().pass.findMany({ where: { storyId } })) {
    const doc = await documentOf(storyId, versionId);
    const passage = passagesOf(doc).find(({ id }) => id === passageId);
    for (const character of new Set(passage?.node.textContent ?? '')) {
      seen.set(character, [...(seen.get(character) ?? []), { personId, at }]);
    }
  }
  return seen;
}

async function documentOf(storyId: string, versionId: string): Promise<Node> {
  return (await versionDocument(system(), { storyId, versionId })) as Node;
}
