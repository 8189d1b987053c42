import { Transform } from '@tiptap/pm/transform';
import { afterEach, expect, vi } from 'vitest';
import { SCHEMA_NUMBER } from '#editor/schema.ts';
import type { PersonActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import type { Flusher } from '#server/rooms/flusher.ts';
import { openNode, present, signInAs, Tab, type TestNode } from '#test/co-editing.ts';
import { makePerson, makeStory, write } from '#test/newsroom.ts';
import { RawStream } from '#test/raw-stream.ts';

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A node of the desk, closed after the test. */
export async function node(flusher?: Flusher): Promise<TestNode> {
  const opened = await openNode(flusher);
  closing.push(opened.stop);
  return opened;
}

/** An editor and a story with a headline and a paragraph. */
export async function newsroom() {
  const editor = await makePerson('editor', 'Ed');
  const story = await makeStory(editor, null);
  await write(editor, story, 'Storm', 'The rain began.');
  return { editor, story };
}

/** A tab that has the draft open. */
export async function tab(on: TestNode, person: PersonActor, draftId: string, meddler = {}): Promise<Tab> {
  const { token } = await signInAs(person);
  const opened = new Tab({ node: on, token, draftId, at: await present(draftId), meddler });
  closing.push(() => opened.close());
  await vi.waitFor(() => expect(opened.heard.some(({ type }) => type === 'opened')).toBe(true));
  return opened;
}

/** A signed-in stream that a test speaks on by itself. */
export async function raw(on: TestNode, person: PersonActor) {
  const session = await signInAs(person);
  const stream = await RawStream.open(on, session.token);
  closing.push(() => stream.end());
  return { stream, ...session };
}

/** Types at the very end of the story. */
export function type(where: Tab, text: string): void {
  where.dispatch(where.state.tr.insertText(text, where.state.doc.content.size - 1));
}

/** Waits until all of it is saved and all are at one step. */
export async function saved(...tabs: Tab[]): Promise<void> {
  await vi.waitFor(
    () => {
      for (const one of tabs) expect(one.client.getStatus()).toMatchObject({ kind: 'saved', unconfirmed: 0 });
      expect(new Set(tabs.map(({ client }) => client.step)).size).toBe(1);
    },
    { timeout: 10_000 },
  );
}

/** A batch message as a browser would send it, made on the present document. */
export async function batchOf(
  draftId: string,
  client: string,
  clientSeq: number,
  change: (tr: Transform) => void,
) {
  const { doc, step } = await present(draftId);
  const transform = new Transform(doc);
  change(transform);
  const steps = transform.steps.map((one) => one.toJSON());
  return { type: 'batch', batch: { draft: draftId, step, steps, client, clientSeq, schema: SCHEMA_NUMBER } };
}

/** All words of the draft as it is stored. */
export const textIn = async (draftId: string) => (await present(draftId)).doc.textContent;
/** How many steps of the draft are stored. */
export const countSteps = (draftId: string) => db().storyStep.count({ where: { draftId } });
