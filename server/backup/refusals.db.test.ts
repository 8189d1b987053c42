import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { uploadPicture } from '#features/pictures/commands.ts';
import { db } from '#lib/db.ts';
import { dataDir } from '#lib/env.ts';
import type { Manifest } from '#server/backup/manifest.ts';
import { migrate } from '#server/migrate/migrate.ts';
import { backUp, folder, newInstallation, ownerUrl, restore, run } from '#test/backups.ts';
import { buildPicture, streamOf } from '#test/build-picture.ts';
import { makePerson, makeSection, makeStory, unwrap, write } from '#test/newsroom.ts';
import { type Members, repack } from '#test/repack.ts';

const nothing = { people: 0, files: [] };

beforeEach(async () => {
  const editor = await makePerson('editor', 'Ben');
  await write(editor, await makeStory(editor, await makeSection('World')), 'Storm', 'Rain fell.');
  const body = streamOf(await buildPicture(400, 300));
  unwrap(await uploadPicture(editor, { name: 'a.jpg', body }));
});

/** What an installation holds of a newsroom. */
async function contentsOf({ url, dataFolder }: { url: string; dataFolder: string }) {
  const [{ table } = { table: null }] = await run(url, `select to_regclass('public."Person"') as table`);
  const rows = table ? await run(url, 'select count(*)::int as count from "Person"') : [];
  return { people: rows[0]?.count ?? 0, files: await readdir(dataFolder) };
}

/** Changes the manifest of an archive. */
function inManifest(change: (manifest: Manifest) => void) {
  return (members: Members) => {
    const manifest = JSON.parse(String(members.get('manifest.json')));
    change(manifest);
    members.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
  };
}

/** Puts other bytes into a member and lists them as if they had always been there. */
function forge(name: string, text: (was: string) => string) {
  return (members: Members) => {
    const bytes = Buffer.from(text(String(members.get(name))));
    members.set(name, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    inManifest((manifest) => {
      manifest.members[name] = { bytes: bytes.length, sha256 };
    })(members);
  };
}

const first = (members: Members, start: string) =>
  [...members.keys()].find((name) => name.startsWith(start)) ?? '';
const story = 'tables/Story/000001';

describe('an archive', () => {
  test.each<[string, RegExp, (members: Members) => void]>([
    [
      'with another word in a table',
      /"tables\/Story\/000001" is not what was written/,
      (members) => members.set(story, Buffer.from(String(members.get(story)).replace('storm', 'sturm'))),
    ],
    [
      'with another picture',
      /"files\/pictures.*" is not what was written/,
      (members) => members.set(first(members, 'files/'), Buffer.from('x')),
    ],
    ['without a table', /"tables\/Story\/000001" is missing/, (members) => members.delete(story)],
    ['without a picture', /"files\/.*" is missing/, (members) => members.delete(first(members, 'files/'))],
    [
      'with something more',
      /"files\/more" does not belong/,
      (members) => members.set('files/more', Buffer.from('x')),
    ],
    [
      'with a file that leads out',
      /no list of contents that can be read/,
      inManifest((manifest) => Object.assign(manifest, { files: ['pictures/../../../etc/passwd'] })),
    ],
    ['without its list', /list of contents is missing/, (members) => members.delete('manifest.json')],
    [
      'of a newer format',
      /made by a newer Copydesk/,
      inManifest((manifest) => Object.assign(manifest, { format: 2 })),
    ],
    [
      'of a newer Copydesk',
      /newer Copydesk \(this one does not know "99999999999999_later"\)/,
      inManifest(({ migrations }) => migrations.push('99999999999999_later')),
    ],
    [
      'with a story of nobody',
      /violates foreign key constraint/,
      forge(story, (was) => was.replaceAll(/[0-9a-f-]{36}/g, '01900000-0000-7000-8000-000000000000')),
    ],
    [
      'with a row too many',
      /"Section" has 2 rows and should have 1/,
      forge('tables/Section/000001', (was) => was + was.replaceAll('0', '1').replace('world', 'uk')),
    ],
    [
      'with another document',
      /violates|cannot be read|another hash|invalid input/,
      forge('tables/DraftIndex/000001', () => 'nonsense\n'),
    ],
  ])('%s is refused, and nothing is restored', async (_what, reason, change) => {
    const { archive } = await backUp();
    const forged = await repack(archive, change);
    const target = await newInstallation();
    await expect(restore(forged, target)).rejects.toThrow(reason);
    expect(await contentsOf(target)).toEqual(nothing);
  });

  test('that was refused in the middle leaves room for one that is whole', async () => {
    const { archive } = await backUp();
    const forged = await repack(
      archive,
      forge('tables/DraftIndex/000001', () => 'nonsense\n'),
    );
    const target = await newInstallation();
    await expect(restore(forged, target)).rejects.toThrow();
    await restore(archive, target);
    expect(await contentsOf(target)).toEqual({ people: 1, files: ['pictures'] });
  });

  test('cut short anywhere, or with any bit turned, is refused', async () => {
    const { archive } = await backUp();
    const whole = await readFile(archive);
    const target = await newInstallation();
    const path = join(await folder(), 'copy.tar.zst');
    for (let part = 1; part < 12; part += 1) {
      const at = Math.floor((whole.length * part) / 12);
      await writeFile(path, whole.subarray(0, at));
      await expect(restore(path, target), `cut at ${at}`).rejects.toThrow(/is damaged/);
      const turned = Buffer.from(whole);
      turned.writeUInt8(whole.readUInt8(at) ^ 1, at);
      await writeFile(path, turned);
      await expect(restore(path, target), `turned at ${at}`).rejects.toThrow(/is damaged/);
    }
    expect(await contentsOf(target)).toEqual(nothing);
  });

  test.each([
    ['nowhere', () => join(dataDir, 'nowhere'), /^There is no file \//],
    ['a folder', () => dataDir, /is not a file: name/],
    ['another file', async () => written('hello'), /is not a backup of Copydesk/],
    ['an empty file', async () => written(''), /is not a backup of Copydesk/],
  ])('that is %s is refused', async (_what, path, reason) => {
    await expect(restore(await path(), await newInstallation())).rejects.toThrow(reason);
  });
});

async function written(text: string): Promise<string> {
  const path = join(await folder(), 'file');
  await writeFile(path, text);
  return path;
}

describe('an installation', () => {
  test('that is not empty is left alone', async () => {
    const { archive } = await backUp();
    await expect(restore(archive, { url: ownerUrl, dataFolder: await folder() })).rejects.toThrow(
      /not empty \(1 people, 1 stories, 1 pictures, \d+ entries of the record\), and nothing was changed/,
    );
    expect(await db().story.count()).toBe(1);
  });

  test('that somebody runs on is left alone', async () => {
    const { archive } = await backUp();
    const target = await newInstallation();
    await migrate(target.url);
    const beat = `insert into "Node" (id, kind, "startedAt", "seenAt") values (gen_random_uuid(), 'web', now(), now())`;
    await run(target.url, beat);
    await expect(restore(archive, target)).rejects.toThrow(/^A Copydesk runs on this database: stop it/);
    expect(await contentsOf(target)).toEqual(nothing);
  });

  test('whose restore is stopped half-way is as empty as before', async () => {
    const { archive } = await backUp();
    const target = await newInstallation();
    const stop = new AbortController();
    const say = (line: string) => line.startsWith('Comparing') && stop.abort();
    await expect(restore(archive, target, { signal: stop.signal, say })).rejects.toThrow(
      'Stopped: nothing was restored.',
    );
    expect(await contentsOf(target)).toEqual(nothing);
  });
});

describe('a backup', () => {
  test('that is stopped leaves no file', async () => {
    const target = join(await folder(), 'x.tar.zst');
    const stop = new AbortController();
    const say = () => stop.abort();
    await expect(backUp({ target, say, signal: stop.signal })).rejects.toThrow(
      `Stopped: there is no ${target}.`,
    );
    expect(await readdir(dirname(target))).toEqual([]);
  });

  test('that cannot be written says why', async () => {
    const file = await written('no folder');
    await expect(backUp({ target: join(file, 'x.tar.zst') })).rejects.toThrow(/^There is no .*: E[A-Z]+: /);
  });

  test('never takes the place of another', async () => {
    const { archive } = await backUp();
    const before = await readFile(archive);
    await expect(backUp({ target: archive })).rejects.toThrow(/There is a file .* already: name another/);
    expect((await readFile(archive)).equals(before)).toBe(true);
    expect(await readdir(dirname(archive))).toHaveLength(1);
  });
});
