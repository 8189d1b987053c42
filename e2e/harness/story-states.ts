import { expect } from '@playwright/test';
import type { BehindTheScenes } from '#e2e/harness/behind-the-scenes.ts';
import { schema } from '#editor/schema.ts';
import type { SiteState } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';
import { buildPicture, streamOf } from '#test/build-picture.ts';
import { buildMp4 } from '#test/build-video.ts';

/** Every state that a story can be in, so far as readers could tell, and how it got there. */
export const STATES = [
  'drafting',
  'in_review',
  'sent_back',
  'passed',
  'scheduled',
  'failed_to_publish',
  'embargoed',
  'held',
  'published',
  'edited_since',
  'updated',
  'taken_down',
  'ended',
  'reinstated',
  'killed',
  'spiked',
] as const;

/** One of them. */
export type State = (typeof STATES)[number];

/** Those in which readers see the story. */
export const PUBLIC_STATES: readonly State[] = ['published', 'edited_since', 'updated', 'reinstated'];

/** Those in which readers saw it once and may no longer. */
export const GONE_STATES: readonly State[] = ['taken_down', 'ended', 'killed'];

/** A story brought into a state: words that stand in it and nowhere else, and the ids that addresses are made of. */
export type StoryInState = {
  state: State;
  storyId: string;
  shortId: string;
  /** In headline, paragraph, caption; and words that no reader may ever see: a note to desk, and what was written later. */
  words: string;
  secret: string;
  topic: { id: string; words: string };
  picture: { id: string; shortId: string };
  /** Somebody whose byline stands on this story alone. */
  author: { id: string; shortId: string };
  video: { id: string; shortId: string; captions: { id: string; shortId: string } };
};

/** The people of a small newsroom that brings stories into states. */
export type Cast = { writer: PersonActor; reviewer: PersonActor; section: string };

/** Writes a story of its own words, topic and picture, and brings it into a state by the commands. */
export async function bringInto(scenes: BehindTheScenes, cast: Cast, state: State): Promise<StoryInState> {
  const { writer, reviewer } = cast;
  const words = `sentinel${state.replaceAll('_', '')}`;
  const secret = `undisclosed${state.replaceAll('_', '')}`;
  const place = await scenes.makeStory(writer, cast.section, `slug-${secret}`);
  const topic = scenes.unwrap(await scenes.addTopic(reviewer, { name: `Topic ${words}` }));
  const picture = await makePicture(scenes, reviewer, words);
  const author = await scenes.makePerson('writer', `Account ${secret}`);
  const video = await makeVideo(scenes, reviewer, words);
  await scenes.write(writer, place, `Headline ${words}`, `A paragraph that says ${words}.`);
  await scenes.edit(writer, place, (transform) => {
    transform.setDocAttribute('topics', [topic.id]);
    const name = `Author ${words}`;
    transform.setDocAttribute('bylines', [{ person: author.id, name, role: '', place: '' }]);
    const caption = schema.node('caption', null, schema.text(`A caption with ${words}`));
    const note = schema.node('paragraph', { id: crypto.randomUUID() }, schema.text(secret));
    transform.insert(transform.doc.content.size, [
      schema.node('figure', { id: crypto.randomUUID(), picture, alt: `What shows ${words}` }, caption),
      schema.node(
        'video',
        { id: crypto.randomUUID(), video: video.id, poster: picture, captions: video.captions.id },
        schema.node('caption', null, schema.text(`Filmed with ${words}`)),
      ),
      schema.node('noteToDesk', { id: crypto.randomUUID() }, note),
    ]);
  });
  await advance(scenes, cast, place, state, secret);
  const { db } = await import('#lib/db.ts');
  const [story, made, named, person] = await Promise.all([
    db().story.findUniqueOrThrow({ where: { id: place.storyId }, select: { shortId: true } }),
    db().picture.findUniqueOrThrow({ where: { id: picture }, select: { id: true, shortId: true } }),
    db().topic.findUniqueOrThrow({ where: { id: topic.id }, select: { id: true, words: true } }),
    db().person.findUniqueOrThrow({ where: { id: author.id }, select: { id: true, shortId: true } }),
  ]);
  // However it came by a score of what is read lately: only public stories may be shown there.
  await db().view.create({ data: { storyId: place.storyId, score: 100, at: new Date() } });
  return { state, ...place, ...story, words, secret, topic: named, picture: made, author: person, video };
}

type Place = { storyId: string; draftId: string };

async function advance(
  scenes: BehindTheScenes,
  { writer, reviewer }: Cast,
  place: Place,
  state: State,
  secret: string,
) {
  const { storyId } = place;
  const change = () => scenes.changeOf(storyId);
  const publish = async (versionId: string, cause?: 'development') =>
    scenes.unwrap(
      await scenes.publishStory(reviewer, {
        storyId,
        change: await change(),
        how: 'passed',
        versionId,
        cause,
      }),
    );
  const passed = async () => {
    await scenes.file(writer, place);
    return (await scenes.pass(reviewer, storyId)).versionId;
  };
  if (state === 'drafting') return;
  if (state === 'spiked') {
    return void scenes.unwrap(
      await scenes.spikeStory(reviewer, { storyId, change: await change(), reason: 'Not now' }),
    );
  }
  if (state === 'in_review') return void (await scenes.file(writer, place));
  if (state === 'sent_back') {
    const { versionId } = await scenes.file(writer, place);
    return void scenes.unwrap(await scenes.sendBack(reviewer, { storyId, versionId, reason: 'No source' }));
  }
  const versionId = await passed();
  if (state === 'passed') return;
  if (state === 'scheduled' || state === 'failed_to_publish') {
    const at = { time: '2090-01-01T00:01', zone: 'Europe/London' };
    const input = { storyId, change: await change(), how: 'passed' as const, versionId, at };
    scenes.unwrap(await scenes.scheduleStory(reviewer, input));
    return state === 'scheduled' ? undefined : failItsTime(scenes, reviewer, storyId);
  }
  if (state === 'embargoed') {
    const input = { storyId, change: await change(), until: null, reason: 'Not before the report' };
    return void scenes.unwrap(await scenes.setEmbargo(reviewer, input));
  }
  if (state === 'held') {
    return void scenes.unwrap(
      await scenes.holdStory(reviewer, { storyId, change: await change(), reason: 'Legal' }),
    );
  }
  await publish(versionId);
  if (state === 'edited_since') {
    return void (await scenes.edit(writer, place, scenes.typeAfter('A paragraph', ` ${secret}`)));
  }
  if (state === 'updated') {
    await scenes.edit(writer, place, scenes.typeAfter('A paragraph', ' More became known.'));
    return void (await publish(await passed(), 'development'));
  }
  if (state === 'published') return;
  if (state === 'ended') return endItsTime(storyId);
  scenes.unwrap(await scenes.takeDown(reviewer, { storyId, reason: 'wrong', note: '' }));
  if (state === 'reinstated') {
    scenes.unwrap(await scenes.reinstate(reviewer, { storyId, change: await change(), reason: 'It holds' }));
  }
  if (state === 'killed') {
    scenes.unwrap(await scenes.killStory(reviewer, { storyId, change: await change(), reason: 'Invented' }));
  }
}

/** Its time comes while it is on hold: the jobs of the installation find that it may not go out. */
async function failItsTime(scenes: BehindTheScenes, reviewer: PersonActor, storyId: string): Promise<void> {
  const { db } = await import('#lib/db.ts');
  const change = await scenes.changeOf(storyId);
  scenes.unwrap(await scenes.holdStory(reviewer, { storyId, change, reason: 'Legal' }));
  await db().schedule.update({ where: { storyId }, data: { publishAt: new Date(Date.now() - 1_000) } });
  await untilState(storyId, 'failed_to_publish');
}

/** Its time on the site is over: the jobs of the installation take it down. */
async function endItsTime(storyId: string): Promise<void> {
  const { db } = await import('#lib/db.ts');
  await db().story.update({ where: { id: storyId }, data: { takeDownAt: new Date(Date.now() - 1_000) } });
  await untilState(storyId, 'taken_down');
}

async function untilState(storyId: string, state: SiteState): Promise<void> {
  const { db } = await import('#lib/db.ts');
  const found = () => db().story.findUniqueOrThrow({ where: { id: storyId }, select: { siteState: true } });
  await expect.poll(async () => (await found()).siteState, { timeout: 30_000 }).toBe(state);
}

async function makePicture(scenes: BehindTheScenes, actor: PersonActor, words: string): Promise<string> {
  const bytes = await buildPicture(400 + words.length, 300, { creator: `Credit ${words}` });
  const { pictureId } = scenes.unwrap(
    await scenes.uploadPicture(actor, { name: 'a.jpg', body: streamOf(bytes) }),
  );
  scenes.unwrap(await scenes.preparePicture(scenes.system(), pictureId));
  return pictureId;
}

async function makeVideo(
  scenes: BehindTheScenes,
  actor: PersonActor,
  words: string,
): Promise<StoryInState['video']> {
  const body = streamOf(buildMp4({ salt: words }));
  const { videoId } = scenes.unwrap(await scenes.uploadVideo(actor, { name: 'a.mp4', body }));
  const said = { videoId, change: 0, credit: `Credit ${words}`, creditKind: 'named' as const, rights: '' };
  scenes.unwrap(await scenes.describeVideo(actor, said));
  const text = `WEBVTT\n\n00:00.000 --> 00:01.000\nSomebody says ${words}\n`;
  const track = { videoId, language: 'en', label: 'English', text };
  const { captionsId } = scenes.unwrap(await scenes.addCaptions(actor, track));
  const { db } = await import('#lib/db.ts');
  const [video, captions] = await Promise.all([
    db().video.findUniqueOrThrow({ where: { id: videoId }, select: { id: true, shortId: true } }),
    db().captions.findUniqueOrThrow({ where: { id: captionsId }, select: { id: true, shortId: true } }),
  ]);
  return { ...video, captions };
}
