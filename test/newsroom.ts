import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import type { StepJson } from '#editor/collab/batch.ts';
import type { PasteSource } from '#editor/collab/messages.ts';
import { passagesOf } from '#editor/passages.ts';
import { schema } from '#editor/schema.ts';
import { draftAt } from '#features/documents/queries.ts';
import { applySteps } from '#features/documents/steps/commands.ts';
import { fileStory } from '#features/review/commands.ts';
import { type Passed, passVersion } from '#features/review/passing/commands.ts';
import { createStory } from '#features/stories/commands.ts';
import type { PassRule, Role } from '#generated/prisma/enums.ts';
import { actorOfPerson, type PersonActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { newId, newShortId } from '#lib/ids.ts';
import type { Result } from '#lib/result.ts';

/** The value of a result; fails the test with the sentence of one that is a failure. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.code}: ${result.message} ${JSON.stringify(result.issues ?? [])}`);
}

/** Somebody with an account. */
export async function makePerson(
  role: Role,
  name: string = role,
  more: { mayPublishAlone?: boolean } = {},
): Promise<PersonActor> {
  const id = newId();
  const email = `${id}@desk.example`;
  const ids = { id, shortId: newShortId() };
  await db().person.create({ data: { ...ids, name, email, role, createdAt: new Date(), ...more } });
  return (await actorOfPerson(id)) as PersonActor;
}

/** A section with its rule; its address words are its name's. */
export async function makeSection(name: string, passRule: PassRule = 'editors'): Promise<string> {
  const id = newId();
  await db().section.create({ data: { id, name, words: name.toLowerCase(), position: 0, passRule } });
  return id;
}

/** A story with its draft, empty but for its section. */
export async function makeStory(actor: PersonActor, section: string | null, slug = 'storm') {
  const input = { slug, line: '', section, dueAt: null, length: null };
  const { storyId } = unwrap(await createStory(actor, input));
  const draft = await db().draft.findFirstOrThrow({ where: { storyId }, select: { id: true } });
  return { storyId, draftId: draft.id };
}

type Place = { draftId: string };

/** Changes a draft as one batch of one person; gives the document and step afterwards. */
export async function edit(
  actor: PersonActor,
  { draftId }: Place,
  change: (transform: Transform) => void,
  sources?: PasteSource[],
): Promise<{ doc: Node; step: number }> {
  const present = await draftAt(actor, { draftId });
  if (!present) throw new Error('There is no such draft.');
  const transform = new Transform(present.doc);
  change(transform);
  if (transform.steps.length === 0) return present;
  const steps = transform.steps.map((step) => step.toJSON() as StepJson);
  unwrap(await applySteps(actor, { draftId, step: present.step, steps, sources }));
  return (await draftAt(actor, { draftId })) as { doc: Node; step: number };
}

/** Writes a headline and paragraphs into an empty story, as one person. */
export async function write(actor: PersonActor, place: Place, headline: string, ...paragraphs: string[]) {
  return edit(actor, place, (transform) => {
    if (headline !== '') transform.insert(1, schema.text(headline));
    for (const [index, text] of paragraphs.entries()) {
      if (index === 0) transform.insert(transform.doc.content.size - 1, schema.text(text));
      else transform.insert(transform.doc.content.size, paragraph(text));
    }
  });
}

/** A paragraph with an id of its own. */
export function paragraph(text: string): Node {
  return schema.node('paragraph', { id: newId() }, text === '' ? [] : schema.text(text));
}

/** Types at the end of the passage that holds some words. */
export function typeAfter(words: string, text: string) {
  return (transform: Transform) => {
    const { pos, node } = passageWith(transform.doc, words);
    transform.insert(pos + node.nodeSize - 1, schema.text(text));
  };
}

/** The passage that holds some words. */
export function passageWith(doc: Node, words: string) {
  const passage = passagesOf(doc).find(({ node }) => node.textContent.includes(words));
  if (!passage) throw new Error(`No passage holds "${words}".`);
  return passage;
}

/** Files a story as it is. */
export async function file(actor: PersonActor, { storyId, draftId }: Place & { storyId: string }) {
  const { step } = await db().draft.findUniqueOrThrow({ where: { id: draftId }, select: { step: true } });
  return unwrap(await fileStory(actor, { storyId, step }));
}

/** Says yes to the version in the queue as it was filed; all of it, or to some passages. */
export async function pass(actor: PersonActor, storyId: string, passages?: string[]): Promise<Passed> {
  const draft = await db().draft.findFirstOrThrow({
    where: { storyId, kind: 'main' },
    select: { filedVersionId: true },
  });
  const versionId = draft.filedVersionId ?? '';
  return unwrap(await passVersion(actor, { storyId, versionId, mode: 'as_filed', passages }));
}

/** The story's number for publishing acts. */
export async function changeOf(storyId: string): Promise<number> {
  return (await db().story.findUniqueOrThrow({ where: { id: storyId }, select: { change: true } })).change;
}
