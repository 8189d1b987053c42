import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { draftAt } from '#features/documents/queries.ts';
import { system } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { openNode, present, signInAs, Tab, type TestNode } from '#test/co-editing.ts';
import { makePerson, makeStory, write } from '#test/newsroom.ts';
import { type RandomEdit, randomEdit, stepsOfEdit } from '#test/random-edits.ts';

const nodes: TestNode[] = [];
const processes: ChildProcess[] = [];
const tabs: Tab[] = [];

afterEach(async () => {
  for (const tab of tabs.splice(0)) tab.close();
  for (const node of nodes.splice(0)) await node.stop();
  for (const child of processes.splice(0)) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});

async function node(): Promise<TestNode> {
  const opened = await openNode();
  nodes.push(opened);
  return opened;
}

/** Words that a tab typed and did not take away itself: each must be stored or among the unplaced. */
class Typist {
  readonly tab: Tab;
  readonly owed = new Set<string>();
  constructor(tab: Tab) {
    this.tab = tab;
  }

  edit(edit: RandomEdit): void {
    const { state } = this.tab;
    const before = words(state.doc.textContent);
    const transaction = state.tr;
    for (const step of stepsOfEdit(state.doc, edit)) transaction.step(step);
    if (!transaction.docChanged) return;
    this.tab.dispatch(transaction);
    const after = words(this.tab.state.doc.textContent);
    for (const word of after) if (!before.has(word) && word === edit.word) this.owed.add(word);
    for (const word of before) if (!after.has(word)) this.owed.delete(word);
  }
}

function words(text: string): Set<string> {
  return new Set(text.match(/[a-z]{1,4}[0-9]{4}/g));
}

describe('five people in one story, on two nodes, on a bad network', () => {
  test('one document, no step twice, none lost, and all that was called saved is there', async () => {
    await coEdit(await node(), await node(), 7);
  }, 60_000);

  test('in two processes', async () => {
    const [one, two] = await Promise.all([startProcess(), startProcess()]);
    await coEdit(one, two, 11);
  }, 60_000);
});

type Address = { address: string };

async function coEdit(one: Address, two: Address, seed: number): Promise<void> {
  const editor = await makePerson('editor');
  const story = await makeStory(editor, null);
  await write(
    editor,
    story,
    'Storm over the coast',
    'The rain began at dawn.',
    'Roads were closed.',
    'More follows.',
  );
  const at = await present(story.draftId);
  const random = fc.sample(randomEdit, { numRuns: 400, seed });
  const typists: Typist[] = [];
  for (let index = 0; index < 5; index += 1) {
    const person = await makePerson('editor', `Editor ${index}`);
    const { token } = await signInAs(person);
    let messages = index;
    const meddler = {
      sending: () => (++messages % 11 === 0 ? ('twice' as const) : messages % 23 === 0),
      // After commit, before this browser hears of it.
      receiving: (message: { type: string }) => message.type === 'ack' && ++messages % 9 === 0,
    };
    const tab = new Tab({ node: index % 2 ? two : one, token, draftId: story.draftId, at, meddler });
    tabs.push(tab);
    typists.push(new Typist(tab));
  }
  for (const [index, edit] of random.entries()) {
    typists[index % typists.length]?.edit(edit);
    // As long as the database takes to answer: a pace at which some batches hold one edit and some many.
    if (index % 3 === 0) await present(story.draftId);
    if (index % 61 === 0) typists[index % 5]?.tab.cut();
  }
  await vi.waitFor(
    async () => {
      const { step } = await present(story.draftId);
      for (const { tab } of typists) {
        expect(tab.client.getStatus()).toMatchObject({ unconfirmed: 0, isConnected: true });
        expect(tab.client.step).toBe(step);
      }
    },
    { timeout: 30_000, interval: 100 },
  );
  const stored = await draftAt(system(), { draftId: story.draftId });
  for (const { tab } of typists) {
    expect(tab.state.doc.toJSON()).toEqual(stored?.doc.toJSON());
    expect(tab.client.document.eq(tab.state.doc)).toBe(true);
  }
  const rows = await db().storyStep.findMany({
    where: { draftId: story.draftId },
    orderBy: { step: 'asc' },
  });
  expect(rows.map(({ step }) => step)).toEqual(rows.map((_, index) => index + 1));
  const all = JSON.stringify(rows.map(({ content }) => content));
  for (const { tab, owed } of typists) {
    const { unplaced } = tab.client.getStatus();
    // A word that its author split by a new paragraph is shown on two lines.
    const aside = unplaced.map(({ text }) => text.replaceAll('\n', '')).join(' ');
    for (const word of owed) expect(all.includes(word) || aside.includes(word), word).toBe(true);
    const told = tab.heard.flatMap((message) => (message.type === 'ack' ? message.stored : []));
    const mine = new Set(
      rows.filter(({ client }) => client === tab.client.client).map(({ clientSeq }) => clientSeq),
    );
    for (const seq of told) expect(mine.has(seq)).toBe(true);
  }
}

async function startProcess(): Promise<Address> {
  const program = path.resolve(import.meta.dirname, '../../test/stream-process.ts');
  const child = spawn(process.execPath, ['--conditions=react-server', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  processes.push(child);
  const [line] = await once(child.stdout, 'data');
  return { address: String(line).trim() };
}
