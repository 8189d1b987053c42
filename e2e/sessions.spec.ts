import { randomUUID } from 'node:crypto';
import { expect, test } from '#e2e/harness/test.ts';
import { makeStory } from '#e2e/pages/desk.ts';
import { saved, storyText, writeHeadline } from '#e2e/pages/editor.ts';
import { addPerson, join, suspend } from '#e2e/pages/people.ts';
import { openCuttableStream } from '#e2e/pages/stream.ts';

test('signing out in one tab ends the session in every tab', async ({ signIn }) => {
  const one = await signIn('Tomas');
  await makeStory(one, { slug: 'last-bus' });
  await writeHeadline(one, 'The last bus');
  await saved(one);
  const other = await one.context().newPage();
  await other.goto('/desk/stories');
  expect((await other.request.get('/api/auth/session')).status()).toBe(200);

  await other.getByRole('button', { name: 'Sign out' }).click();
  await other.waitForURL(/\/login/);

  await expect(one.getByText(/You are signed out/)).toBeVisible();
  await expect(storyText(one)).toContainText('The last bus');
  expect((await other.request.get('/api/auth/session')).status()).toBe(401);
  await one.goto('/desk/stories');
  await expect(one).toHaveURL(/\/login/);
});

test('somebody who is suspended while typing keeps what is not saved on the screen, and is told', async ({
  signIn,
  newBrowser,
}) => {
  const helen = await signIn('Helen');
  const leaver = await (await newBrowser()).newPage();
  const name = `Rurik ${randomUUID().slice(0, 8)}`;
  const link = await addPerson(helen, { name, email: `${randomUUID()}@demo.example`, role: 'Writer' });
  await join(leaver, link, 'three-cold-lanterns');
  const stream = await openCuttableStream(leaver);
  const story = await makeStory(leaver, { slug: 'rurik-files' });
  await writeHeadline(leaver, 'Saved words');
  await saved(leaver);
  stream.holdBack();
  await leaver.keyboard.type('words on their way');
  await expect(leaver.getByRole('status').getByText('Saving')).toBeVisible();

  await suspend(helen, name);

  await expect(leaver.getByText(/You are signed out/)).toBeVisible();
  await expect(leaver.getByRole('status').getByText(/^Not saved: \d+ changes?$/)).toBeVisible();
  await expect(storyText(leaver)).toContainText('words on their way');
  await helen.goto(`/desk/stories/${story}`);
  await expect(storyText(helen)).toContainText('Saved words');
  await expect(storyText(helen)).not.toContainText('words on their way');
});
