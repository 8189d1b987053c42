import type { NodeJson } from '#editor/document-json.ts';
import { schema } from '#editor/schema.ts';
import { preparePicture, uploadPicture } from '#features/pictures/commands.ts';
import { publishStory } from '#features/publishing/commands.ts';
import { type PersonActor, system } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { publicUrl } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { sessionCookie } from '#lib/session-cookie.ts';
import { storyPath } from '#site/addresses.ts';
import { buildPicture, streamOf } from '#test/build-picture.ts';
import { signInAs } from '#test/co-editing.ts';
import { changeOf, edit, file, makePerson, makeStory, pass, unwrap } from '#test/newsroom.ts';

export type BenchStory = { storyId: string; draftId: string };

/** The site's and the desk's one address. */
export const site = publicUrl;

/** How every story that is written here ends: the words after which more is typed. */
export const LAST = 'The council meets again on Thursday.';

let cast:
  | Promise<{ writer: PersonActor; editor: PersonActor; section: string; sentences: string[] }>
  | undefined;

/** Who the figures are measured with: two people more in the demo newsroom, one of its sections, and its sentences. */
export function newsroom() {
  cast ??= meet();
  return cast;
}

async function meet() {
  const [writer, editor] = [
    await makePerson('writer', 'Ida Bench'),
    await makePerson('editor', 'Otto Bench'),
  ];
  const { id } = await db().section.findFirstOrThrow({ orderBy: { position: 'asc' }, select: { id: true } });
  return { writer, editor, section: id, sentences: await sentencesOfDemo() };
}

/** Real prose, so that it compresses and is searched like prose. */
async function sentencesOfDemo(): Promise<string[]> {
  const texts = await db().draftIndex.findMany({ orderBy: { draftId: 'asc' }, select: { text: true } });
  const sentences = texts.flatMap(({ text }) => text.split(/(?<=[.?!])\s+/));
  return sentences.filter((sentence) => sentence.split(' ').length > 7 && /^[A-Z].*\.$/.test(sentence));
}

/** The headers of a request by somebody who is signed in. */
export async function signedIn(person: PersonActor) {
  const { token } = await signInAs(person);
  return { headers: { cookie: `${sessionCookie}=${token}` }, token };
}

/** Makes a story of about so many words with headline, standfirst and main picture, by the commands that people's clicks call. */
export async function writeStory(words: number, slug = 'bench'): Promise<BenchStory> {
  const { writer, section, sentences } = await newsroom();
  const story = await makeStory(writer, section, slug);
  const picture = await aPicture();
  await edit(writer, story, (transform) => {
    const blocks = blocksOf(words, sentences, picture).map((json) => schema.nodeFromJSON(json));
    transform.replaceWith(0, transform.doc.content.size, blocks);
    transform.setDocAttribute('bylines', [{ person: writer.id, name: '', role: 'Reporter', place: '' }]);
  });
  return story;
}

/** Files what was written, has it passed by somebody else, and puts it out. */
export async function publish(story: BenchStory, cause?: 'development'): Promise<void> {
  const { writer, editor } = await newsroom();
  const { versionId } = await file(writer, story);
  await pass(editor, story.storyId);
  const change = await changeOf(story.storyId);
  unwrap(await publishStory(editor, { storyId: story.storyId, change, how: 'passed', versionId, cause }));
}

/** Where readers find a story. */
export async function pathOf({ storyId }: { storyId: string }): Promise<string> {
  const [path] = await pathsOf([storyId]);
  if (!path) throw new Error('The story is not public.');
  return path;
}

/** Where readers find stories that are published. */
export async function pathsOf(storyIds: string[]): Promise<string[]> {
  const sections = await db().section.findMany({ select: { id: true, words: true } });
  const stories = await db().story.findMany({
    where: { id: { in: storyIds } },
    select: {
      shortId: true,
      treatment: { select: { words: true } },
      publishedVersion: { select: { sectionId: true } },
    },
  });
  return stories.map(({ shortId, treatment, publishedVersion }) => {
    const section = sections.find(({ id }) => id === publishedVersion?.sectionId);
    return storyPath({ sectionWords: section?.words ?? '', words: treatment?.words ?? '', shortId });
  });
}

let picture: Promise<string> | undefined;

function aPicture(): Promise<string> {
  picture ??= (async () => {
    const { writer } = await newsroom();
    const body = streamOf(await buildPicture(1600, 900, { credit: 'Bench' }));
    const { pictureId } = unwrap(await uploadPicture(writer, { name: 'bench.jpg', body }));
    unwrap(await preparePicture(system(), pictureId));
    return pictureId;
  })();
  return picture;
}

function blocksOf(words: number, sentences: readonly string[], pictureId: string): NodeJson[] {
  const [standfirst = '', ...more] = sentences;
  const paragraphs: string[] = [];
  for (let count = 0, at = 0; count < words; at += 2) {
    const paragraph = more.slice(at, at + 2).join(' ');
    paragraphs.push(paragraph);
    count += paragraph.split(' ').length;
  }
  const caption = { type: 'caption', content: text('The harbour on the morning after the storm.') };
  const figure = { type: 'figure', attrs: { picture: pictureId, alt: 'A harbour.' }, content: [caption] };
  return [
    { type: 'headline', content: text('Harbour opens again after a night of repairs') },
    { type: 'standfirst', content: text(standfirst) },
    { type: 'main', content: [figure] },
    ...[...paragraphs, LAST].map((paragraph) => ({ type: 'paragraph', content: text(paragraph) })),
  ].map((block) => ({ ...block, attrs: { id: newId() } }));
}

function text(words: string): NodeJson[] {
  return [{ type: 'text', text: words }];
}
