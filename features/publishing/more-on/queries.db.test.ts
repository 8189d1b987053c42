import { beforeEach, describe, expect, test } from 'vitest';
import { parseDocument } from '#editor/document.ts';
import { referencesOf } from '#editor/references.ts';
import { publishStory } from '#features/publishing/commands.ts';
import { moreOnTopics, topicPreview } from '#features/publishing/more-on/queries.ts';
import { publicVersion } from '#features/publishing/public/queries.ts';
import { takeDown } from '#features/publishing/withdrawal/commands.ts';
import { type PersonActor, reader } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { newId } from '#lib/ids.ts';
import { collect } from '#lib/page-cache/collector.ts';
import { link, moreOn, p, readMore, target } from '#test/build-document.ts';
import { changeOf, edit, file, makePerson, makeSection, makeStory, unwrap, write } from '#test/newsroom.ts';

let writer: PersonActor;
let reviewer: PersonActor;
let section: string;
let sea: string;
let quiet: string;

beforeEach(async () => {
  writer = await makePerson('writer', 'Ada');
  reviewer = await makePerson('reviewer', 'Rose');
  section = await makeSection('World');
  [sea, quiet] = [await makeTopic('The sea'), await makeTopic('Quiet')];
});

async function makeTopic(name: string): Promise<string> {
  const id = newId();
  await db().topic.create({ data: { id, name, words: name.toLowerCase().replaceAll(' ', '-') } });
  return id;
}

type Block = ReturnType<typeof moreOn>;

/** A published story of these topics, with these blocks at its end. */
async function published(headline: string, topics: string[], ...blocks: Block[]) {
  const story = await makeStory(writer, section);
  await write(writer, story, headline, 'Rain fell.');
  await edit(writer, story, (transform) => {
    transform.setDocAttribute('topics', topics);
    for (const block of blocks) transform.insert(transform.doc.content.size, block);
  });
  const { versionId } = await file(writer, story);
  const { storyId } = story;
  const input = { storyId, versionId, change: await changeOf(storyId), cause: 'development' } as const;
  const how = { how: 'pass_first', pass: { mode: 'as_filed' } } as const;
  unwrap(await publishStory(reviewer, { ...input, ...how }));
  return story;
}

const headlinesOn = async (topic: string, except: string[] = []) =>
  (await moreOnTopics(reader(), { topicIds: [topic], except }))[topic]?.stories.map(
    ({ headline }) => headline,
  );

/** What the blocks of a public story show, asked for as its page asks. */
const shownIn = async (storyId: string) => {
  const found = await publicVersion(reader(), { storyId });
  const parsed = parseDocument(found.outcome === 'public' ? found.story.document : null);
  if (!parsed.ok) throw new Error(parsed.problem);
  const { moreOn: topicIds, stories } = referencesOf(parsed.doc);
  return moreOnTopics(reader(), { topicIds, except: [storyId, ...stories] });
};

describe('More on', () => {
  test('shows the newest four of a topic that readers may see', async () => {
    for (const headline of ['One', 'Two', 'Three', 'Four', 'Five']) await published(headline, [sea]);
    await published('Elsewhere', [quiet]);
    const draft = await makeStory(writer, section);
    await edit(writer, draft, (transform) => void transform.setDocAttribute('topics', [sea]));
    expect(await headlinesOn(sea)).toEqual(['Five', 'Four', 'Three', 'Two']);
  });

  test('follows what readers may see: a story that is taken down is gone from it', async () => {
    const { storyId } = await published('One', [sea]);
    await published('Two', [sea]);
    unwrap(await takeDown(reviewer, { storyId, reason: 'legal', note: '' }));
    expect(await headlinesOn(sea)).toEqual(['Two']);
  });

  test('has no entry where there is nothing to show', async () => {
    const { storyId } = await published('One', [sea]);
    expect(await moreOnTopics(reader(), { topicIds: [sea, quiet, newId()], except: [storyId] })).toEqual({});
  });

  test('leaves out the story itself, what it links to, and what an earlier block shows', async () => {
    const linked = await published('Linked', [sea]);
    const readOn = await published('Read on', [sea]);
    await published('Of both', [sea, quiet]);
    await published('Quiet only', [quiet]);
    const { storyId } = await published(
      'Itself',
      [sea, quiet],
      p({ id: newId() }, link({ story: linked.storyId }, 'before')),
      readMore({ id: newId() }, target({ story: readOn.storyId })),
      moreOn({ id: newId(), topic: sea }),
      moreOn({ id: newId(), topic: quiet }),
    );
    const shown = await shownIn(storyId);
    expect(shown[sea]).toMatchObject({ name: 'The sea', path: '/topics/the-sea' });
    expect(shown[sea]?.stories.map(({ headline }) => headline)).toEqual(['Of both']);
    expect(shown[quiet]?.stories.map(({ headline }) => headline)).toEqual(['Quiet only']);
  });

  test('makes a page depend on the topic and its list, also while it is empty', async () => {
    const { looked } = await collect(() => moreOnTopics(reader(), { topicIds: [quiet], except: [] }));
    expect(looked.keys).toEqual(expect.arrayContaining([`topic:${quiet}`, `list:topic:${quiet}`]));
  });
});

describe('the preview of a topic', () => {
  test('offers more than are shown, without the story that asks', async () => {
    const { storyId } = await published('Itself', [sea]);
    const other = await published('Other', [sea]);
    expect(await topicPreview(writer, { topicId: sea, except: [storyId] })).toEqual({
      ...{ id: sea, name: 'The sea', shown: 4 },
      stories: [{ id: other.storyId, headline: 'Other' }],
    });
    expect(await topicPreview(writer, { topicId: newId(), except: [] })).toBeNull();
  });
});
