import type { Page } from '@playwright/test';
import { behindTheScenes } from '#e2e/harness/behind-the-scenes.ts';
import type { Installation } from '#e2e/harness/installation.ts';
import { expect, test } from '#e2e/harness/test.ts';
import { fileStory, openFromQueue, openTab, sendBack, takeDown } from '#e2e/pages/acts.ts';
import { chooseFrom, lookUp, makeStory, openFromList, told } from '#e2e/pages/desk.ts';
import {
  changeWords,
  insert,
  insertPicture,
  linkWords,
  saved,
  storyText,
  writeHeadline,
  writeParagraph,
} from '#e2e/pages/editor.ts';
import { longStory } from '#e2e/pages/long-story.ts';
import { expectInOrder, feedEntries, leadsTo, structuredData } from '#e2e/pages/reader.ts';
import { schema } from '#editor/schema.ts';
import { buildPicture } from '#test/build-picture.ts';

const { slug, headline, picture, box, found, next } = longStory;
/** A story of the demo that readers have. */
const ours = '212 false alarms';
const corrected = 'Tern reservoir lowered by two metres after water seeps below dam';
const correction = 'An earlier headline did not say how far the level was lowered. It is two metres.';
const mended = { from: 'would rather be thanked for nothing', to: 'would sooner be thanked for nothing' };

/** Who does the job, each at a browser of their own; the reader's runs no script. */
type Cast = { ada: Page; nkechi: Page; mirela: Page; thumb: Page; reader: Page; installation: Installation };

test('a story from its first word to its correction, its taking down and its return', async ({
  signIn,
  newBrowser,
  installation,
}) => {
  test.setTimeout(360_000);
  const [ada, nkechi, mirela] = [await signIn('Ada'), await signIn('Nkechi'), await signIn('Mirela')];
  const reader = await (await newBrowser({ javaScriptEnabled: false })).newPage();
  const phone = await newBrowser({
    storageState: await mirela.context().storageState(),
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const cast: Cast = { ada, nkechi, mirela, thumb: await phone.newPage(), reader, installation };

  await test.step('a writer writes a story', () => write(cast));
  await test.step('files it, has it back with a reason, and files it again', () => sendBackOnce(cast));
  await test.step('the reviewer mends a word, and the writer passes that one passage', () => passTwice(cast));
  const first = await test.step('an editor marks it breaking and publishes', () => publish(cast));
  await test.step('a reader without script has all of it, and nothing of the newsroom', () =>
    read(cast, first));
  await test.step('the headline is corrected by the same path, and the story says so', () =>
    correct(cast, first));
  const path = await test.step('its address gets other words, and the old one leads on', () =>
    readdress(cast, first));
  const linker = await publishLinker(installation, path.slice(-8));
  await test.step('it is taken down in three taps on a phone, and gone from everywhere', () =>
    takeOff(cast, { first, path, linker }));
  await test.step('it is reinstated and back', () => bringBack(cast, { path, linker }));
});

async function write({ ada }: Cast): Promise<void> {
  await makeStory(ada, { slug, line: longStory.line });
  await writeTheText(ada);
  await addTheBlocks(ada);
  await sayWhatItIs(ada);
}

async function sendBackOnce({ ada, nkechi }: Cast): Promise<void> {
  await fileStory(ada);
  await openFromQueue(nkechi, slug);
  await expect(nkechi.getByText(longStory.note)).toBeVisible();
  await sendBack(nkechi, 'Who says that nobody runs dry?');
  await openTab(ada, 'Review');
  await expect(ada.getByText('Who says that nobody runs dry?')).toBeVisible();
  await changeWords(ada, 'no tap would run dry', 'no tap in the county would run dry');
  await fileStory(ada);
}

async function passTwice({ ada, nkechi }: Cast): Promise<void> {
  await openFromQueue(nkechi, slug);
  await nkechi.getByRole('link', { name: 'Mend' }).click();
  await changeWords(nkechi, mended.from, mended.to);
  await saved(nkechi);
  await openFromQueue(nkechi, slug);
  await nkechi.getByRole('link', { name: 'As it is now' }).click();
  await nkechi.getByRole('button', { name: 'Pass as it is now' }).click();
  await told(nkechi, 'Your yes is kept.');
  await openFromQueue(ada, slug);
  await ada.getByRole('button', { name: 'Pass the one that waits for you' }).click();
  await told(ada, /Version \d+ is passed\./);
}

async function publish({ mirela }: Cast): Promise<string> {
  await openFromList(mirela, slug);
  await openTab(mirela, 'Review');
  await mirela.getByRole('button', { name: 'On', exact: true }).first().click();
  await mirela.getByRole('button', { name: 'Switch breaking on' }).click();
  await expect(mirela.getByText(/^until/).first()).toBeVisible();
  await mirela.getByRole('button', { name: 'Publish', exact: true }).first().click();
  await told(mirela, 'Published. Readers have it now.');
  const address = await mirela.getByRole('link', { name: 'Open', exact: true }).getAttribute('href');
  return new URL(address ?? '').pathname;
}

async function read({ reader, installation }: Cast, path: string): Promise<void> {
  await reader.goto(path);
  await expectWholeStory(reader);
  await expectNothingInternal(reader);
  const data = await structuredData(reader);
  expect(data).toMatchObject({ '@type': 'NewsArticle', headline, articleSection: 'World' });
  expect(JSON.stringify(data.author)).toContain('Ada Quill');
  expect(Date.parse(String(data.datePublished))).toBeLessThanOrEqual(Date.now());
  expect(data.dateModified).toBe(data.datePublished);
  const entry = (await feedEntries(reader.request, '/rss.xml')).find(({ title }) => title === headline);
  expect(entry?.link).toBe(`${installation.url}${path}`);
  expectInOrder(JSON.stringify(entry), [longStory.opening[0], next.list[2]]);
  expect(JSON.stringify(entry)).not.toContain('Desk:');
  for (const page of ['/', '/politics']) {
    await reader.goto(page);
    await expect(reader.getByRole('link', { name: headline }).first()).toBeVisible();
  }
}

async function correct({ ada, nkechi, reader }: Cast, path: string): Promise<void> {
  await openFromList(ada, slug);
  await changeWords(ada, 'lowered after', 'lowered by two metres after');
  await fileStory(ada);
  await openFromQueue(nkechi, slug);
  await nkechi.getByRole('button', { name: 'Pass and update' }).click();
  const dialog = nkechi.getByRole('dialog', { name: 'Pass and update' });
  await dialog.getByRole('radio', { name: /^Correction Something/ }).check({ force: true });
  await dialog.getByLabel('Note to readers').fill(correction);
  await dialog.getByRole('button', { name: 'Pass and update' }).click();
  await told(nkechi, 'Updated. Readers have the new version now.');
  await reader.goto(path);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(corrected);
  const notes = reader.getByRole('region', { name: 'Corrections and clarifications' });
  await expect(notes).toContainText(correction);
  await expect(reader.getByText('Updated').first()).toBeVisible();
  const data = await structuredData(reader);
  expect(data.headline).toBe(corrected);
  expect(Date.parse(String(data.dateModified))).toBeGreaterThan(Date.parse(String(data.datePublished)));
}

async function readdress({ mirela, reader, installation }: Cast, old: string): Promise<string> {
  await openFromList(mirela, slug);
  await openTab(mirela, 'Review');
  await mirela.getByRole('button', { name: 'Change', exact: true }).click();
  await mirela.getByRole('textbox', { name: 'Words' }).fill('Tern reservoir by two metres');
  await mirela.getByRole('button', { name: 'Change the words' }).click();
  await told(mirela, 'The address now says tern-reservoir-by-two-metres.');
  const answer = await reader.request.get(old, { maxRedirects: 0 });
  expect([301, 308]).toContain(answer.status());
  const path = new URL(answer.headers().location ?? '', installation.url).pathname;
  expect(path).toMatch(/^\/world\/tern-reservoir-by-two-metres-[0-9a-z]{8}$/);
  await reader.goto(old);
  expect(new URL(reader.url()).pathname).toBe(path);
  return path;
}

type Places = { first: string; path: string; linker: string };

async function takeOff({ thumb, reader }: Cast, { first, path, linker }: Places): Promise<void> {
  await expectEverywhere(reader, linker, true);
  await openFromList(thumb, slug);
  await openTab(thumb, 'Review');
  await takeDown(thumb, 'It is wrong');
  for (const address of [first, path]) expect((await reader.goto(address))?.status()).toBe(410);
  for (const words of ['Tern', 'reservoir', slug]) expect(await reader.content()).not.toContain(words);
  await expectEverywhere(reader, linker, false);
}

async function bringBack({ nkechi, reader }: Cast, { path, linker }: Omit<Places, 'first'>): Promise<void> {
  await openFromList(nkechi, slug);
  await openTab(nkechi, 'Review');
  await nkechi.getByRole('button', { name: 'Reinstate' }).click();
  const dialog = nkechi.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('It was right after all');
  await dialog.getByRole('button', { name: 'Reinstate' }).click();
  await expect(nkechi.getByText('Readers have it')).toBeVisible();
  expect((await reader.goto(path))?.status()).toBe(200);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(corrected);
  await expectEverywhere(reader, linker, true);
}

async function writeTheText(page: Page): Promise<void> {
  await writeHeadline(page, headline);
  await page.keyboard.type(longStory.standfirst);
  await page.keyboard.press('Enter');
  for (const paragraph of longStory.opening) await writeParagraph(page, paragraph);
  await page.keyboard.press('ControlOrMeta+Alt+2');
  await writeParagraph(page, found.heading);
  for (const paragraph of found.paragraphs) await writeParagraph(page, paragraph);
  await insert(page, 'Heading');
  await writeParagraph(page, next.heading);
  await writeParagraph(page, next.paragraph);
  await insert(page, 'List');
  for (const item of next.list) await writeParagraph(page, item);
  await page.keyboard.press('Enter');
  for (const paragraph of longStory.closing) await writeParagraph(page, paragraph);
  await expect(storyText(page).getByRole('listitem')).toHaveCount(3);
  await saved(page);
}

async function addTheBlocks(page: Page): Promise<void> {
  const text = storyText(page);
  await insert(page, 'Read more');
  await lookUp(page, 'Which story or page', ours);
  await page.getByRole('button', { name: 'Add a target' }).click();
  await lookUp(page, 'Which story or page', 'https://water.example/tern');
  await page.keyboard.type('The level, hour by hour');
  await page.keyboard.press('Enter');
  await insert(page, 'Analysis box');
  await page.keyboard.type(box.heading);
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(box.words);
  await signTheBox(page);
  await text.getByText(box.words).click();
  await page.keyboard.press('ControlOrMeta+Enter');
  await insert(page, 'Note to desk');
  await page.keyboard.type(longStory.note);
  await linkWords(page, found.linked, found.address);
  const file = await buildPicture(1600, 1000, {
    caption: picture.caption,
    credit: picture.credit,
    gps: true,
  });
  await insertPicture(page, 'Main picture', { name: 'tern-dam.jpg', buffer: file });
  const figure = text.getByRole('figure');
  await expect(figure).toContainText(picture.caption);
  await expect(figure).toContainText(`Pic: ${picture.credit}`);
  await figure.getByLabel('What it shows').fill(picture.alt);
  await page.keyboard.press('Enter');
  await expect(figure.getByRole('img', { name: picture.alt })).toBeVisible();
  await saved(page);
}

async function signTheBox(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Who signs it' }).click();
  await lookUp(page, 'Who signs it', box.signed);
  const form = page.getByRole('dialog', { name: 'Who signs the box' });
  await form.getByLabel('Role').fill(box.role);
  await form.getByLabel('Place').fill(box.place);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(storyText(page).getByText(`${box.role}, ${box.place}`)).toBeVisible();
}

async function sayWhatItIs(page: Page): Promise<void> {
  await openTab(page, 'Story');
  await chooseFrom(page, 'Section', 'World');
  await lookUp(page, 'Topics', 'Energy');
  await lookUp(page, 'Add who it is by', 'Ada Quill');
  await page.getByLabel('Free line').fill('Additional reporting by Tomas Reyes');
  await page.keyboard.press('Enter');
  await saved(page);
}

async function expectWholeStory(reader: Page): Promise<void> {
  const story = reader.getByRole('article').first();
  const text = ((await story.textContent()) ?? '').replace(/\s+/g, ' ');
  expectInOrder(text, [
    ...['World', headline, longStory.standfirst, 'Published', 'Ada Quill'],
    ...[picture.caption, `Pic: ${picture.credit}`],
    ...longStory.opening.map((paragraph) => paragraph.replace(mended.from, mended.to)),
    ...[found.heading, ...found.paragraphs, next.heading, next.paragraph, ...next.list],
    ...[longStory.closing[0].slice(0, 80), 'no tap in the county would run dry', longStory.closing[2]],
    ...['Read more', 'The level, hour by hour', box.heading, box.signed, box.role, box.words, 'Energy'],
  ]);
  await expect(story.getByRole('heading', { level: 2, name: found.heading })).toBeVisible();
  await expect(story.getByRole('listitem').filter({ hasText: next.list[1] })).toBeVisible();
  await expect(story.getByRole('link', { name: found.linked })).toHaveAttribute('href', found.address);
  await expect(story.getByRole('img', { name: picture.alt })).toBeVisible();
  const more = story.getByRole('complementary').filter({ hasText: 'Read more' }).getByRole('link');
  await expect(more).toHaveCount(2);
  expect((await reader.request.get((await more.first().getAttribute('href')) ?? '')).status()).toBe(200);
}

async function expectNothingInternal(reader: Page): Promise<void> {
  const html = await reader.content();
  const inside = [slug, longStory.line, 'Desk:', 'rings at nine', 'Nkechi', mended.from, 'runs dry'];
  for (const words of inside) expect(html).not.toContain(words);
  expect(html).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/);
}

/** Puts a newer story of the same section out whose Read more leads to ours; gives its path. */
async function publishLinker(installation: Installation, shortId: string): Promise<string> {
  const scenes = await behindTheScenes(installation);
  const { db } = await import('#lib/db.ts');
  const target = await db().story.findUniqueOrThrow({ where: { shortId }, select: { id: true } });
  const world = await db().section.findFirstOrThrow({ where: { name: 'World' }, select: { id: true } });
  const [writer, reviewer] = [await scenes.makePerson('writer'), await scenes.makePerson('reviewer')];
  const place = await scenes.makeStory(writer, world.id, 'tern-follow');
  await scenes.write(writer, place, 'What a reservoir is for', 'Water, mostly.');
  await scenes.edit(writer, place, (transform) => {
    const leads = schema.node('readMoreTarget', { story: target.id });
    transform.insert(
      transform.doc.content.size,
      schema.node('readMore', { id: crypto.randomUUID() }, [leads]),
    );
  });
  await scenes.file(writer, place);
  const { versionId } = await scenes.pass(reviewer, place.storyId);
  const change = await scenes.changeOf(place.storyId);
  const { storyId } = place;
  scenes.unwrap(await scenes.publishStory(reviewer, { storyId, change, how: 'passed', versionId }));
  const story = await db().story.findUniqueOrThrow({ where: { id: storyId }, select: { shortId: true } });
  await scenes.settled();
  return `/world/what-a-reservoir-is-for-${story.shortId}`;
}

/** Front, section, topic, feeds, and another story's Read more and river: all lead to the story, or none does. */
async function expectEverywhere(reader: Page, linker: string, isThere: boolean): Promise<void> {
  for (const path of ['/', '/world', '/topics/energy']) {
    expect(await leadsTo(reader, path, corrected), path).toBe(isThere);
  }
  for (const path of ['/rss.xml', '/world/rss.xml']) {
    const titles = (await feedEntries(reader.request, path)).map(({ title }) => title);
    expect(titles.includes(corrected), path).toBe(isThere);
  }
  await reader.goto(linker);
  const readMore = reader.getByRole('complementary').getByRole('link', { name: corrected });
  await expect(readMore).toHaveCount(isThere ? 1 : 0);
  const river = reader.getByRole('region', { name: 'More from World' });
  await expect(river.getByRole('heading', { name: corrected })).toHaveCount(isThere ? 1 : 0);
}
