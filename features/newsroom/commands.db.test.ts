import { describe, expect, it } from 'vitest';
import {
  addSection,
  orderSections,
  renameSection,
  setPassRule,
} from '#features/newsroom/sections/commands.ts';
import { listSections } from '#features/newsroom/sections/queries.ts';
import { saveSettings } from '#features/newsroom/settings/commands.ts';
import { firstSettings, getSettings } from '#features/newsroom/settings/queries.ts';
import { type SaveSettings, settingsSchema } from '#features/newsroom/settings/schema.ts';
import { addTopic, orderTopics, renameTopic } from '#features/newsroom/topics/commands.ts';
import { listTopics } from '#features/newsroom/topics/queries.ts';
import type { Role } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { newId } from '#lib/ids.ts';
import { makePerson, unwrap } from '#test/newsroom.ts';

const nouns = [
  {
    noun: 'section',
    role: 'admin',
    add: addSection,
    rename: renameSection,
    order: orderSections,
    list: listSections,
  },
  { noun: 'topic', role: 'editor', add: addTopic, rename: renameTopic, order: orderTopics, list: listTopics },
] as const;

describe.each(nouns)('a $noun', ({ role, add, rename, order, list }) => {
  const names = async (actor: PersonActor) => (await list(actor)).map((one) => one.name);

  it('comes last, with address words of its own that stay', async () => {
    const actor = await makePerson(role);
    for (const name of ['World', 'Größe & Maß', 'World!', 'API', '🚀']) unwrap(await add(actor, { name }));
    const [world] = await list(actor);
    unwrap(await rename(actor, { id: world?.id ?? '', change: 0, name: 'Abroad' }));
    expect(await names(actor)).toEqual(['Abroad', 'Größe & Maß', 'World!', 'API', '🚀']);
    const words = (await list(actor)).map((one) => one.words);
    expect(words.slice(0, 3)).toEqual(['world', 'groesse-and-mass', 'world-2']);
    expect(new Set(words).size).toBe(5);
  });

  it('has a name that no other has, however it is written', async () => {
    const actor = await makePerson(role);
    const { id } = unwrap(await add(actor, { name: 'World' }));
    unwrap(await add(actor, { name: 'UK' }));
    const taken = { ok: false, code: 'invalid', issues: [{ path: 'name' }] };
    expect(await add(actor, { name: 'WORLD' })).toMatchObject(taken);
    expect(await rename(actor, { id, change: 0, name: 'uk' })).toMatchObject(taken);
    unwrap(await rename(actor, { id, change: 0, name: 'world' }));
  });

  it('is one, when two add it at once', async () => {
    const actor = await makePerson(role);
    const results = await Promise.all([add(actor, { name: 'World' }), add(actor, { name: 'World' })]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ code: 'invalid' });
    expect(await names(actor)).toEqual(['World']);
  });

  it('is renamed against the number that was seen', async () => {
    const actor = await makePerson(role);
    const { id } = unwrap(await add(actor, { name: 'World' }));
    unwrap(await rename(actor, { id, change: 0, name: 'Abroad' }));
    expect(await rename(actor, { id, change: 0, name: 'Elsewhere' })).toMatchObject({ code: 'stale' });
    expect(await rename(actor, { id: newId(), change: 0, name: 'x' })).toMatchObject({ ok: false });
    expect(await names(actor)).toEqual(['Abroad']);
  });

  it('takes its place in the order given; what is not named comes after, as it was', async () => {
    const actor = await makePerson(role);
    const ids: string[] = [];
    for (const name of ['a', 'b', 'c', 'd']) ids.push(unwrap(await add(actor, { name })).id);
    unwrap(await order(actor, { ids: [ids[2] ?? '', ids[0] ?? ''] }));
    expect(await names(actor)).toEqual(['c', 'a', 'b', 'd']);
  });

  it('is not put into an order that names what is not there, or something twice', async () => {
    const actor = await makePerson(role);
    const ids: string[] = [];
    for (const name of ['a', 'b']) ids.push(unwrap(await add(actor, { name })).id);
    const [a = '', b = ''] = ids;
    const events = await db().event.count();
    for (const wrong of [[b, newId()], [b, a, b], [newId()]])
      expect(await order(actor, { ids: wrong })).toMatchObject({ ok: false, code: 'invalid' });
    expect(await names(actor)).toEqual(['a', 'b']);
    expect(await db().event.count()).toBe(events);
  });
});

const everybody: Role[] = ['writer', 'editor', 'reviewer', 'admin'];
type Act = (actor: PersonActor, section: string, topic: string) => Promise<{ ok: boolean }>;
const acts: [string, Role[], Act][] = [
  ['add a section', ['admin'], (actor) => addSection(actor, { name: 'New' })],
  ['rename a section', ['admin'], (actor, id) => renameSection(actor, { id, change: 0, name: 'New' })],
  ['order sections', ['admin'], (actor, id) => orderSections(actor, { ids: [id] })],
  ['say who passes', ['admin'], (actor, id) => setPassRule(actor, { id, change: 0, passRule: 'reviewers' })],
  ['save settings', ['admin'], (actor) => saveSettings(actor, settings())],
  ['add a topic', everybody.slice(1), (actor) => addTopic(actor, { name: 'New' })],
  [
    'rename a topic',
    everybody.slice(1),
    (actor, _, id) => renameTopic(actor, { id, change: 0, name: 'New' }),
  ],
  ['order topics', everybody.slice(1), (actor, _, id) => orderTopics(actor, { ids: [id] })],
];

describe('who may', () => {
  it.each(acts)('%s: %s', async (_what, allowed, act) => {
    for (const role of everybody) {
      await db().section.deleteMany();
      await db().topic.deleteMany();
      await db().settings.deleteMany();
      const admin = await makePerson('admin');
      const section = unwrap(await addSection(admin, { name: 'World' })).id;
      const topic = unwrap(await addTopic(admin, { name: 'Space' })).id;
      const result = await act(await makePerson(role), section, topic);
      expect(result).toMatchObject(allowed.includes(role) ? { ok: true } : { ok: false, code: 'forbidden' });
    }
  });
});

describe('who may pass in a section', () => {
  it('is kept, with what it was', async () => {
    const admin = await makePerson('admin');
    const { id } = unwrap(await addSection(admin, { name: 'Politics' }));
    unwrap(await setPassRule(admin, { id, change: 0, passRule: 'reviewers' }));
    expect(await listSections(admin)).toMatchObject([{ passRule: 'reviewers', change: 1 }]);
    expect(await db().event.findFirst({ where: { kind: 'section.pass_rule' } })).toMatchObject({
      personId: admin.id,
      data: { id, was: 'editors', is: 'reviewers' },
    });
  });
});

function settings(more: Partial<SaveSettings> = {}): SaveSettings {
  const { language: _, demo: __, ...first } = firstSettings();
  return { ...first, ...more };
}

describe('the settings', () => {
  it('have first values before anybody saved any, and what was saved after', async () => {
    const admin = await makePerson('admin');
    expect(await getSettings(admin)).toMatchObject({ name: 'Copydesk', zone: 'Europe/London', change: 0 });
    const followLinks = [{ kind: 'youtube' as const, address: 'https://video.example/post' }];
    unwrap(await saveSettings(admin, settings({ name: 'The Post', clock: 'h12', followLinks })));
    expect(await getSettings(admin)).toMatchObject({
      name: 'The Post',
      clock: 'h12',
      followLinks,
      change: 1,
    });
  });

  it('are saved against the number that was seen', async () => {
    const admin = await makePerson('admin');
    const results = await Promise.all(['A', 'B', 'C'].map((name) => saveSettings(admin, settings({ name }))));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.code === 'stale')).toHaveLength(2);
  });

  it.each([
    [{ zone: 'Mars/Olympus' }, 'zone'],
    [{ name: ' ' }, 'name'],
    [{ developingText: '' }, 'developingText'],
    [{ followLinks: [{ kind: 'x', address: 'javascript:alert(1)' }] }, 'followLinks.0.address'],
    [{ followLinks: [{ kind: 'x', address: 'post.example' }] }, 'followLinks.0.address'],
  ])('%j is refused at %s', (more, path) => {
    const parsed = settingsSchema.safeParse({ ...settings(), ...more });
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });
});
