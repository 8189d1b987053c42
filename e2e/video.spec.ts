import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { behindTheScenes } from '#e2e/harness/behind-the-scenes.ts';
import type { Installation } from '#e2e/harness/installation.ts';
import { expect, test } from '#e2e/harness/test.ts';
import { fileStory } from '#e2e/pages/acts.ts';
import { makeStory, told } from '#e2e/pages/desk.ts';
import {
  clickInto,
  cursorHeard,
  insert,
  saved,
  storyText,
  writeHeadline,
  writeParagraph,
} from '#e2e/pages/editor.ts';
import { structuredData } from '#e2e/pages/reader.ts';
import { element } from '#test/build-video.ts';

const ADDRESS = 'https://youtu.be/aB3_-xYz09k?t=42';
const CAPTIONS = '1\n00:00:00,000 --> 00:00:02,000\nThe sea comes in.\n';

test('a video of ours and a card of a provider’s, from the editor to the reader', async ({
  signIn,
  newBrowser,
  installation,
}) => {
  test.setTimeout(240_000);
  const ada = await signIn('Ada');
  const storyId = await makeStory(ada, { slug: 'tide-film', section: 'Science' });
  await writeHeadline(ada, 'The tide in nine seconds');
  await ada.keyboard.press('Enter');
  await writeParagraph(ada, 'Somebody filmed the pole at Gull Rock for a day.');

  await test.step('a writer uploads a video and gives it poster, captions and credit', () => addVideo(ada));
  await test.step('a lone address becomes a card, and undo gives the link back', () => addCard(ada));
  await saved(ada);
  const file = await fileOf(ada);
  expect((await ada.request.get(file)).status()).toBe(404);
  await fileStory(ada);
  const path = await publish(installation, storyId);

  await test.step('a reader without script has a player, captions and plain links', async () => {
    const reader = await (await newBrowser({ javaScriptEnabled: false })).newPage();
    await reader.goto(path);
    await expect(reader.locator('video[controls][preload=none] > track[kind=captions][default]')).toHaveCount(
      1,
    );
    await expect(reader.getByRole('link', { name: /^Video file \(WebM, 9 s/ })).toBeVisible();
    const card = reader.getByRole('link', { name: /Play on YouTube/ });
    await expect(card).toHaveAttribute('href', 'https://www.youtube.com/watch?v=aB3_-xYz09k&t=42s');
  });

  await test.step('with script nothing outside is asked before the reader asks', async () => {
    const context = await newBrowser();
    const outside = await watchOutside(context, installation);
    const reader = await context.newPage();
    await reader.goto(path);
    await playOurs(reader);
    await playTheirs(reader, outside);
    await expectToldAsVideo(reader, file);
  });

  await test.step('the file comes in parts, and only while a public story uses it', async () => {
    const part = await ada.request.get(file, { headers: { range: 'bytes=0-3' } });
    expect([part.status(), (await part.body()).toString('hex')]).toEqual([206, '1a45dfa3']);
    await takeDown(installation, storyId);
    expect((await ada.request.get(file)).status()).toBe(404);
  });
});

test.describe('files that are refused', () => {
  test.use({ expectedErrors: [/\/api\/videos\?name=film\.mp4 answered 422$/] });

  test('what cannot be taken is said where it happened', async ({ signIn }) => {
    const ada = await signIn('Ada');
    await makeStory(ada, { slug: 'no-film' });
    await writeHeadline(ada, 'No film');
    await chooseVideo(ada, {
      name: 'film.mp4',
      mimeType: 'video/mp4',
      buffer: Buffer.from('no video at all'),
    });
    await expect(ada.getByRole('alert').getByText('This is no MP4 or WebM video.')).toBeVisible();
    await ada.getByRole('button', { name: 'Dismiss' }).click();
    await insert(ada, 'YouTube or Vimeo');
    const address = ada.getByLabel('Address on YouTube or Vimeo');
    await address.fill('https://example.org/film');
    await address.press('Enter');
    await expect(ada.getByRole('alert').getByText('Only videos on YouTube and Vimeo')).toBeVisible();
    await address.fill('vimeo.com/76979871');
    await address.press('Enter');
    await expect(storyText(ada).getByText('Play on Vimeo')).toBeVisible();
  });
});

async function addVideo(page: Page): Promise<void> {
  const film = await readFile(new URL('../prisma/demo/videos/tide.webm', import.meta.url));
  // An empty element at the end makes it another file than the demo's own.
  const buffer = Buffer.concat([film, element('ec', Buffer.from('anew'))]);
  await chooseVideo(page, { name: 'tide.webm', mimeType: 'video/webm', buffer });
  const tools = page.getByRole('group', { name: 'Video' });
  await tools.getByLabel('Title').fill('A day at Gull Rock');
  await tools.getByLabel('Title').press('Enter');
  await tools.getByRole('button', { name: 'Poster missing' }).click();
  const pictures = page.getByRole('dialog', { name: 'Poster' });
  await pictures.getByRole('option').first().click();
  await expect(pictures).toBeHidden();
  await tools.getByRole('button', { name: 'Captions missing' }).click();
  const form = page.getByRole('form', { name: 'Add captions' });
  const chooser = page.waitForEvent('filechooser');
  await form.getByRole('button', { name: /Choose a file/ }).click();
  await (await chooser).setFiles({ name: 'said.srt', mimeType: 'text/plain', buffer: Buffer.from(CAPTIONS) });
  await form.getByRole('button', { name: 'Add captions' }).click();
  await expect(tools.getByRole('button', { name: 'Captions', exact: true })).toBeVisible();
  await tools.getByRole('button', { name: /^Video.s credit missing$/ }).click();
  const about = page.getByRole('form', { name: 'About the video' });
  await about.getByLabel('Credit', { exact: true }).fill('Petra Vance');
  await about.getByRole('button', { name: 'Save' }).click();
  await told(page, 'Saved wherever the video is used');
  await expect(storyText(page).getByText('Video: Petra Vance')).toBeVisible();
  // The form gives the focus back when it is gone: not before.
  await expect(about).toBeHidden();
}

async function addCard(page: Page): Promise<void> {
  await clickInto(page, storyText(page).getByText('Somebody filmed the pole'));
  await expect(storyText(page)).toBeFocused();
  await page.keyboard.press('End');
  await cursorHeard(page);
  await page.keyboard.press('Enter');
  await storyText(page).evaluate((root, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, ADDRESS);
  const tools = page.getByRole('group', { name: 'Embedded video' });
  await expect(tools).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(storyText(page).getByRole('link', { name: ADDRESS })).toBeVisible();
  await expect(tools).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await tools.getByLabel('Title').fill('The horn at Carse Point');
  await tools.getByLabel('Title').press('Enter');
  await expect(storyText(page).getByText('The horn at Carse Point')).toBeVisible();
}

async function chooseVideo(
  page: Page,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await insert(page, 'Video');
  await (await chooser).setFiles(file);
}

/** The public address that the open story's video will have. */
async function fileOf(page: Page): Promise<string> {
  const src = await storyText(page).locator('video').getAttribute('src');
  const id = /[0-9a-f-]{36}/.exec(src ?? '')?.[0];
  const answer = await (await page.request.get(`/api/videos?ids=${id}`)).json();
  return `/videos/${answer.value[0].shortId}/video.webm`;
}

async function publish(installation: Installation, storyId: string): Promise<string> {
  const scenes = await behindTheScenes(installation);
  const reviewer = await scenes.makePerson('admin');
  const { versionId } = await scenes.pass(reviewer, storyId);
  const change = await scenes.changeOf(storyId);
  scenes.unwrap(await scenes.publishStory(reviewer, { storyId, change, how: 'passed', versionId }));
  const { db } = await import('#lib/db.ts');
  const { shortId } = await db().story.findUniqueOrThrow({
    where: { id: storyId },
    select: { shortId: true },
  });
  return `/science/${shortId}`;
}

async function takeDown(installation: Installation, storyId: string): Promise<void> {
  const scenes = await behindTheScenes(installation);
  const reviewer = await scenes.makePerson('admin');
  scenes.unwrap(await scenes.takeDown(reviewer, { storyId, reason: 'wrong', note: '' }));
}

/** What a page asks of others than the installation; they are answered with an empty page. */
async function watchOutside(context: BrowserContext, { url }: Installation): Promise<string[]> {
  const outside: string[] = [];
  await context.route(
    (address) => address.origin !== new URL(url).origin,
    (route) => {
      outside.push(new URL(route.request().url()).hostname);
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Player</title>' });
    },
  );
  return outside;
}

async function playOurs(page: Page): Promise<void> {
  const video = page.locator('video');
  const before = await video.boundingBox();
  const played = await video.evaluate(async (player: HTMLVideoElement) => {
    player.muted = true;
    await player.play();
    await new Promise((moved) => player.addEventListener('timeupdate', moved, { once: true }));
    player.pause();
    const [track] = player.textTracks;
    return {
      width: player.videoWidth,
      mode: track?.mode,
      first: (track?.cues?.[0] as VTTCue | undefined)?.text,
    };
  });
  expect(played).toMatchObject({ mode: 'showing', first: 'The sea comes in.' });
  expect(played.width).toBeGreaterThan(0);
  expect(await video.boundingBox()).toEqual(before);
}

async function playTheirs(page: Page, outside: string[]): Promise<void> {
  const frame = page.locator('.embed-frame');
  await frame.scrollIntoViewIfNeeded();
  const before = await frame.boundingBox();
  expect(outside).toEqual([]);
  await page.getByRole('link', { name: /Play on YouTube/ }).click();
  const player = page.locator('iframe');
  await expect(player).toBeFocused();
  await expect(player).toHaveAttribute('sandbox', /^allow-scripts /);
  await expect(player).toHaveAttribute('title', 'The horn at Carse Point (YouTube)');
  await expect.poll(() => outside).toEqual(['www.youtube-nocookie.com']);
  expect(await frame.boundingBox()).toEqual(before);
}

async function expectToldAsVideo(page: Page, file: string): Promise<void> {
  const { video } = (await structuredData(page)) as { video: Record<string, unknown>[] };
  expect(video).toMatchObject([{ '@type': 'VideoObject', name: 'A day at Gull Rock', duration: 'PT9S' }]);
  expect(String(video[0]?.contentUrl)).toContain(file);
}
