import fc from 'fast-check';
import type { BehindTheScenes } from '#e2e/harness/behind-the-scenes.ts';
import { schema } from '#editor/schema.ts';
import type { PersonActor } from '#lib/actor.ts';
import { buildPicture, streamOf } from '#test/build-picture.ts';

/** A newsroom that things are done in: everything that a reader could see, and that commands can change. */
export type Scene = {
  scenes: BehindTheScenes;
  writer: PersonActor;
  /** Stands in bylines, and is suspended at times. */
  author: PersonActor;
  admin: PersonActor;
  sections: string[];
  topics: string[];
  pictures: string[];
  stories: { storyId: string; draftId: string }[];
};

/** One thing that people do, by numbers that pick its story, its place and its words. */
export type Act = { kind: keyof typeof acts; which: number; how: number };

const STORIES = 5;

/** Makes the newsroom, with every story published once. */
export async function makeScene(scenes: BehindTheScenes): Promise<Scene> {
  const [writer, admin] = [await scenes.makePerson('writer'), await scenes.makePerson('admin')];
  const author = await scenes.makePerson('writer', 'Ada Reed');
  const named = async (add: 'addSection' | 'addTopic', ...names: string[]) => {
    const ids: string[] = [];
    for (const name of names) ids.push(scenes.unwrap(await scenes[add](admin, { name })).id);
    return ids;
  };
  const scene: Scene = {
    ...{ scenes, writer, author, admin, stories: [], pictures: [] },
    sections: await named('addSection', 'World', 'Science'),
    topics: await named('addTopic', 'Space', 'Energy'),
  };
  for (let at = 0; at < STORIES; at += 1) await addStory(scene, at);
  return scene;
}

/** Does it, where the state of things allows it; whether it did. */
export async function perform(scene: Scene, act: Act): Promise<boolean> {
  return acts[act.kind](scene, act);
}

async function addStory(scene: Scene, at: number): Promise<void> {
  const { scenes, admin, writer } = scene;
  const bytes = await buildPicture(400 + at, 300, { creator: `Photographer ${at}` });
  const { pictureId } = scenes.unwrap(
    await scenes.uploadPicture(admin, { name: `${at}.jpg`, body: streamOf(bytes) }),
  );
  scenes.unwrap(await scenes.preparePicture(scenes.system(), pictureId));
  scene.pictures.push(pictureId);
  const place = await scenes.makeStory(writer, scene.sections[at % 2] ?? null, `story-${at}`);
  await scenes.write(writer, place, `Headline ${at}`, `The first words of story ${at}.`);
  const earlier = scene.stories[0];
  await scenes.edit(writer, place, (transform) => {
    const caption = schema.node('caption', null, schema.text(`Caption ${at}`));
    const picture = { id: crypto.randomUUID(), picture: pictureId, alt: `Picture ${at}` };
    transform.insert(transform.doc.content.size, schema.node('figure', picture, caption));
    if (!earlier) return;
    const target = schema.node('readMoreTarget', { story: earlier.storyId });
    transform.insert(
      transform.doc.content.size,
      schema.node('readMore', { id: crypto.randomUUID() }, [target]),
    );
  });
  scene.stories.push(place);
  const { storyId } = place;
  await (await database()).view.create({ data: { storyId, score: 100 - at, at: new Date() } });
  await publish(scene, { kind: 'publish', which: at, how: at });
}

type Perform = (scene: Scene, act: Act) => Promise<boolean>;

/** Writes something, moves it to another section or topic at times, files, passes and publishes. */
async function publish(scene: Scene, { which, how }: Act): Promise<boolean> {
  const { scenes, writer, author, admin } = scene;
  const place = pick(scene.stories, which);
  const { siteState } = await stateOf(place.storyId);
  if (siteState !== 'unpublished' && siteState !== 'published') return false;
  await scenes.edit(writer, place, (transform) => {
    scenes.typeAfter('The first words', ` More ${how}.`)(transform);
    if (how % 3 === 0) transform.setDocAttribute('section', pick(scene.sections, how));
    if (how % 2 === 0) transform.setDocAttribute('topics', [pick(scene.topics, how >> 1)]);
    const byline = { person: author.id, name: author.name, role: '', place: how % 7 ? '' : 'in Oslo' };
    if (how % 5 === 0) transform.setDocAttribute('bylines', how % 2 ? [] : [byline]);
    if (how % 4 === 0) transform.insert(1, schema.text(`${how} `));
  });
  await scenes.file(writer, place);
  const { versionId } = await scenes.pass(admin, place.storyId);
  const change = await scenes.changeOf(place.storyId);
  const cause = siteState === 'published' ? ('development' as const) : undefined;
  const { storyId } = place;
  const published = await scenes.publishStory(admin, { storyId, change, how: 'passed', versionId, cause });
  // Its picture may be taken down.
  if (!published.ok && published.code === 'blocked') return false;
  scenes.unwrap(published);
  return true;
}

const acts = {
  publish,
  takeDown: async (scene, { which }) => {
    const { storyId } = pick(scene.stories, which);
    return (await scene.scenes.takeDown(scene.admin, { storyId, reason: 'wrong', note: '' })).ok;
  },
  reinstate: async (scene, { which }) => {
    const { storyId } = pick(scene.stories, which);
    const change = await scene.scenes.changeOf(storyId);
    return (await scene.scenes.reinstate(scene.admin, { storyId, change, reason: 'It holds' })).ok;
  },
  // Final: only one of the stories, so that enough is left to be done.
  kill: async (scene, { which }) => {
    const { storyId } = scene.stories[STORIES - 1] ?? pick(scene.stories, which);
    if (which % 6 !== 0) return false;
    const change = await scene.scenes.changeOf(storyId);
    return (await scene.scenes.killStory(scene.admin, { storyId, change, reason: 'Invented' })).ok;
  },
  breaking: (scene, act) => treat(scene, act, 'setBreaking'),
  developing: (scene, act) => treat(scene, act, 'setDeveloping'),
  words: async (scene, { which, how }) => {
    const { storyId } = pick(scene.stories, which);
    const change = await treatmentChange(storyId);
    return (await scene.scenes.changeWords(scene.admin, { storyId, change, words: `words ${how}` })).ok;
  },
  credit: async (scene, { which, how }) => {
    const pictureId = pick(scene.pictures, which);
    const { change } = await (await database()).picture.findUniqueOrThrow({ where: { id: pictureId } });
    const said = { credit: `Credit ${how}`, creditKind: 'named' as const, rights: '', description: 'It' };
    return (await scene.scenes.describePicture(scene.admin, { pictureId, change, ...said })).ok;
  },
  pictureDown: async (scene, { which }) => {
    const pictureId = pick(scene.pictures, which);
    const input = { pictureId, reason: 'legal' as const, note: '' };
    return (await scene.scenes.takeDownPicture(scene.admin, input)).ok;
  },
  pictureBack: async (scene, { which }) => {
    const pictureId = pick(scene.pictures, which);
    const { change } = await (await database()).picture.findUniqueOrThrow({ where: { id: pictureId } });
    return (await scene.scenes.reinstatePicture(scene.admin, { pictureId, change, reason: 'It may' })).ok;
  },
  prepare: async (scene, { which }) =>
    (await scene.scenes.preparePicture(scene.scenes.system(), pick(scene.pictures, which))).ok,
  renameSection: async (scene, { which, how }) => {
    const id = pick(scene.sections, which);
    const { change } = await (await database()).section.findUniqueOrThrow({ where: { id } });
    return (await scene.scenes.renameSection(scene.admin, { id, change, name: `Section ${how}` })).ok;
  },
  orderSections: async (scene, { how }) => {
    const ids = how % 2 ? scene.sections : scene.sections.toReversed();
    return (await scene.scenes.orderSections(scene.admin, { ids })).ok;
  },
  renameTopic: async (scene, { which, how }) => {
    const id = pick(scene.topics, which);
    const { change } = await (await database()).topic.findUniqueOrThrow({ where: { id } });
    return (await scene.scenes.renameTopic(scene.admin, { id, change, name: `Topic ${how}` })).ok;
  },
  settings: async (scene, { how }) => {
    const { language: _, demo: __, ...settings } = await scene.scenes.getSettings(scene.admin);
    const changed = { ...settings, name: `The Paper ${how}`, creditPrefix: how % 2 ? 'Pic:' : 'Photo:' };
    return (await scene.scenes.saveSettings(scene.admin, changed)).ok;
  },
  suspend: async (scene, { how }) => {
    const personId = scene.author.id;
    const { change } = await (await database()).person.findUniqueOrThrow({ where: { id: personId } });
    const act = how % 2 ? 'suspendPerson' : 'unsuspendPerson';
    return (await scene.scenes[act](scene.admin, { personId, change })).ok;
  },
} satisfies Record<string, Perform>;

/** Any act on any thing; what is done most is done most. */
export const anyAct = fc.record({
  kind: fc.constantFrom<Act['kind']>('publish', 'publish', 'takeDown', 'reinstate', ...kindsOfActs()),
  which: fc.nat(60),
  how: fc.nat(1_000),
});

function kindsOfActs() {
  return Object.keys(acts) as (keyof typeof acts)[];
}

async function treat(
  { scenes, admin, stories }: Scene,
  { which, how }: Act,
  act: 'setBreaking' | 'setDeveloping',
): Promise<boolean> {
  const { storyId } = pick(stories, which);
  const change = await treatmentChange(storyId);
  return (await scenes[act](admin, { storyId, change, until: how % 3 === 0 ? null : undefined })).ok;
}

async function treatmentChange(storyId: string): Promise<number> {
  const found = await (await database()).treatment.findUnique({ where: { storyId } });
  return found?.change ?? 0;
}

async function stateOf(storyId: string) {
  return (await database()).story.findUniqueOrThrow({ where: { id: storyId }, select: { siteState: true } });
}

/** Loaded late: the settings it reads are only known once there is an installation. */
async function database() {
  return (await import('#lib/db.ts')).db();
}

function pick<T>(from: readonly T[], which: number): T {
  return from[which % from.length] as T;
}
