import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { passageHashes } from '#editor/hash.ts';
import { draftAt } from '#features/documents/queries.ts';
import { preparePicture, uploadPicture } from '#features/pictures/commands.ts';
import { publishStory } from '#features/publishing/commands.ts';
import { publicVersion } from '#features/publishing/public/queries.ts';
import { checkRecord, sealRecord } from '#features/record/commands.ts';
import { actorOfPerson, type PersonActor, reader, system } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { dataDir } from '#lib/env.ts';
import { LEFT_OUT } from '#server/backup/snapshot.ts';
import { migrate } from '#server/migrate/migrate.ts';
import { readMigrations } from '#server/migrate/migration-files.ts';
import { backUp, emptyDatabase, newInstallation, onDatabase, ownerUrl, restore, run } from '#test/backups.ts';
import { buildPicture, streamOf } from '#test/build-picture.ts';
import { openNode, present, signInAs, type Tab } from '#test/co-editing.ts';
import {
  changeOf,
  edit,
  file,
  makePerson,
  makeSection,
  makeStory,
  pass,
  typeAfter,
  unwrap,
  write,
} from '#test/newsroom.ts';
import { saved, tab, type } from '#test/open-desk.ts';

/** A story that readers see, with a picture that is prepared and one that waits, and a record that is sealed. */
async function newsroom() {
  const writer = await makePerson('writer', 'Ada');
  const editor = await makePerson('editor', 'Ben');
  const story = await makeStory(writer, await makeSection('World'));
  await write(
    writer,
    story,
    'Storm at sea',
    'Rain fell on "us"\tand \\ them.',
    'More follows: żółw, 漢字, 🌊.',
  );
  const { versionId } = await file(writer, story);
  await pass(editor, story.storyId);
  const change = await changeOf(story.storyId);
  unwrap(await publishStory(editor, { storyId: story.storyId, change, how: 'passed', versionId }));
  const prepared = await upload(writer, 700);
  unwrap(await preparePicture(system(), prepared));
  const waiting = await upload(writer, 400);
  unwrap(await sealRecord(system()));
  return { writer, editor, story, pictures: { prepared, waiting } };
}

async function upload(actor: PersonActor, width: number): Promise<string> {
  const body = streamOf(await buildPicture(width, 300));
  return unwrap(await uploadPicture(actor, { name: `${width}.jpg`, body })).pictureId;
}

/** Types, at the pace of the database's answers, until it is stopped. */
function keepTyping(who: Tab, draftId: string): { stop: () => Promise<void> } {
  let isTyping = true;
  const typing = (async () => {
    for (let word = 0; isTyping; word += 1) {
      type(who, ` word${word}`);
      await draftAt(system(), { draftId, step: 0 });
    }
  })();
  return {
    stop: async () => {
      isTyping = false;
      await typing;
    },
  };
}

/** Two people type before, while and after a backup is made; then all of it is closed. */
async function backUpWhileTyping(people: PersonActor[], draftId: string) {
  const node = await openNode();
  try {
    const tabs = await Promise.all(people.map((person) => tab(node, person, draftId)));
    const typists = tabs.map((who) => keepTyping(who, draftId));
    await expect
      .poll(() => tabs.every(({ heard }) => storedOf(heard).length > 20), { timeout: 20_000 })
      .toBe(true);
    const confirmed = tabs.map(({ client, heard }) => ({ id: client.client, numbers: storedOf(heard) }));
    const made = await backUp();
    const { step } = await present(draftId);
    await expect.poll(() => tabs.every(({ client }) => client.step > step), { timeout: 20_000 }).toBe(true);
    for (const typist of typists) await typist.stop();
    await saved(...tabs);
    for (const who of tabs) who.close();
    return { ...made, confirmed };
  } finally {
    await node.stop();
  }
}

describe('a backup taken while two people type', () => {
  test('brings back every version, passage, picture, seal and confirmed step', async () => {
    const { writer, editor, story } = await newsroom();
    const { draftId } = story;
    const { confirmed, manifest, archive } = await backUpWhileTyping([writer, editor], draftId);

    const target = await newInstallation();
    await restore(archive, target);

    const restored = await onDatabase(target.url, () => factsOf(draftId));
    const { step } = restored.draft;
    const source = await factsOf(draftId, step);
    expect(step).toBeGreaterThan(40);
    expect((await draftAt(system(), { draftId }))?.step).toBeGreaterThan(step);
    expect(restored).toEqual(source);
    expect(await onDatabase(target.url, () => checkRecord(system()))).toBeNull();
    await expectConfirmed(target.url, confirmed);
    await expectCounts(target.url, manifest.tables);
    for (const path of manifest.files)
      expect(
        (await readFile(join(target.dataFolder, path))).equals(await readFile(join(dataDir, path))),
      ).toBe(true);
    expect(manifest.files.length).toBeGreaterThanOrEqual(5);
  }, 60_000);
});

describe('a restored newsroom', () => {
  test('goes on: it is read, written, filed, and its record says where time went back', async () => {
    const { story, pictures } = await newsroom();
    const { archive, manifest } = await backUp();
    const target = await newInstallation();
    expect(await restore(archive, target)).toEqual({ jobs: 2 });
    await onDatabase(target.url, async () => {
      const found = await publicVersion(reader(), { storyId: story.storyId });
      expect(found).toMatchObject({ outcome: 'public' });
      const { id } = await db().person.findFirstOrThrow({ where: { name: 'Ada' } });
      const ada = (await actorOfPerson(id)) as PersonActor;
      await edit(ada, story, typeAfter('Rain', ' Again.'));
      expect((await file(ada, story)).number).toBe(2);
      const last = await db().event.findFirst({ where: { kind: 'newsroom.restored' } });
      expect(last?.data).toMatchObject({ madeAt: manifest.madeAt });
      unwrap(await sealRecord(system()));
      expect(await checkRecord(system())).toBeNull();
    });
    const jobs = await run<{ id: string }>(
      target.url,
      `select data->>'pictureId' as id from pgboss.job where state = 'created' order by 1`,
    );
    expect(jobs.map(({ id }) => id)).toEqual([pictures.prepared, pictures.waiting].toSorted());
    await expect(run(target.url, 'delete from "Event"')).rejects.toThrow('only added to');
    const unchecked = `select from pg_constraint where not convalidated`;
    expect(await run(target.url, unchecked)).toEqual([]);
    expect(await rulesOf(target.url)).toEqual(await rulesOf(ownerUrl));
  });

  test('signs nobody in by what was in the backup', async () => {
    const { writer } = await newsroom();
    await signInAs(writer);
    expect(await db().session.count()).toBe(1);
    const { archive } = await backUp();
    const target = await newInstallation();
    await restore(archive, target);
    expect(await run(target.url, 'select count(*)::int as count from "Session"')).toEqual([{ count: 0 }]);
  });

  test.each(['a new database', 'a database that was started once'])(
    'comes from an older Copydesk into %s, and is brought up to date',
    async (into) => {
      const older = await emptyDatabase();
      const all = await readMigrations();
      await migrate(older, { ...all, migrationDirectories: all.migrationDirectories.slice(0, 1) });
      await run(
        older,
        `insert into "Section" (id, name, words, position) values (gen_random_uuid(), 'World', 'world', 0)`,
      );
      const { archive } = await backUp({ url: older });
      const target = await newInstallation();
      if (into !== 'a new database') await migrate(target.url);
      await restore(archive, target);
      const applied = 'select migration_name from _prisma_migrations order by 1';
      expect(await run(target.url, applied)).toEqual(await run(ownerUrl, applied));
      expect(await run(target.url, 'select name from "Section"')).toEqual([{ name: 'World' }]);
      expect(await rulesOf(target.url)).toEqual(await rulesOf(ownerUrl));
    },
  );
});

test('what was removed from the disk is named, and the rest is there', async () => {
  await newsroom();
  const all = await backUp();
  const [gone = ''] = all.manifest.files;
  await rm(join(dataDir, gone));
  const { archive, missing, manifest } = await backUp();
  expect(missing).toEqual([gone]);
  expect(manifest.files).toEqual(all.manifest.files.slice(1));
  const target = await newInstallation();
  await restore(archive, target);
});

type Confirmed = { id: string; numbers: number[] }[];

function storedOf(heard: Tab['heard']): number[] {
  return heard.flatMap((message) => (message.type === 'ack' ? message.stored : []));
}

/** Everything that a newsroom must find again, in the database that is in use; the draft as it was at `step`. */
async function factsOf(draftId: string, step?: number) {
  const draft = await draftAt(system(), step === undefined ? { draftId } : { draftId, step });
  if (!draft) throw new Error('There is no draft.');
  const steps = await db().storyStep.findMany({
    where: { draftId, step: { lte: draft.step } },
    orderBy: { step: 'asc' },
  });
  return {
    draft: { step: draft.step, passages: passageHashes(draft.doc), openAuthors: draft.openAuthors, steps },
    versions: await db().version.findMany({ orderBy: { id: 'asc' } }),
    passes: await db().pass.findMany({ orderBy: { id: 'asc' } }),
    people: await db().person.findMany({ orderBy: { id: 'asc' } }),
    pictures: await db().picture.findMany({ orderBy: { id: 'asc' }, include: { renditions: true } }),
    stories: await db().story.findMany({ orderBy: { id: 'asc' }, omit: { activeAt: true } }),
    chain: await db().eventChain.findMany({ orderBy: { sequence: 'asc' } }),
    events: await db().event.findMany({
      where: { kind: { not: 'newsroom.restored' } },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    }),
  };
}

async function expectConfirmed(url: string, confirmed: Confirmed): Promise<void> {
  for (const { id, numbers } of confirmed) {
    const rows = await run<{ seq: number }>(
      url,
      `select "clientSeq" as seq from "StoryStep" where client = '${id}'`,
    );
    const there = new Set(rows.map(({ seq }) => seq));
    expect(numbers.length).toBeGreaterThan(20);
    expect(numbers.filter((number) => !there.has(number))).toEqual([]);
  }
}

async function expectCounts(url: string, tables: Record<string, { rows: number }>): Promise<void> {
  const names = await run<{ name: string }>(
    url,
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const backedUp = names.map(({ name }) => name).filter((name) => !(name in LEFT_OUT));
  expect(Object.keys(tables).toSorted()).toEqual(backedUp.toSorted());
  for (const [name, { rows }] of Object.entries(tables)) {
    const [{ count } = { count: -1 }] = await run<{ count: number }>(
      url,
      `select count(*)::int as count from "${name}"`,
    );
    // The record says that it was restored.
    expect([name, count]).toEqual([name, name === 'Event' ? rows + 1 : rows]);
  }
}

/** Foreign keys, triggers and indexes of a database. */
async function rulesOf(url: string) {
  return run(
    url,
    `select conname as name, pg_get_constraintdef(oid) as rule from pg_constraint where connamespace = 'public'::regnamespace
     union all select tgname, tgenabled::text from pg_trigger where not tgisinternal
     union all select indexname, indexdef from pg_indexes where schemaname = 'public' order by 1, 2`,
  );
}
