import { expect, test } from '#e2e/harness/test.ts';
import { told } from '#e2e/judges/judge.ts';
import { judgeWithAllThatOpens } from '#e2e/judges/openers.ts';

const admin = { email: 'ines@example.org', password: 'paper-lantern-and-tide' };

test.use({ demo: false, newsroom: 'set-up' });

test('the first administrator is made by the link that the start printed, once', async ({
  page,
  installation,
  signIn,
}) => {
  const link = /http:\S+\/setup\?token=\S+/.exec(installation.output())?.[0] ?? '';
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(told(await judgeWithAllThatOpens(page, 'set-up'))).toEqual([]);
  await page.getByLabel('Name of the newsroom').fill('The Harbour Post');
  await page.getByLabel('Your name').fill('Ines Marlow');
  await page.getByLabel('Your e-mail address').fill(admin.email);
  await page.getByLabel('Password').fill(admin.password);
  await page.getByRole('button', { name: 'Set up and sign in' }).click();
  await page.waitForURL(/\/desk\/stories/);

  const again = await page.goto(link);
  expect(again?.status()).toBe(404);

  await installation.restart();
  const desk = await signIn(admin);
  await expect(desk).toHaveURL(/\/desk/);
  expect(installation.output().match(/There is no administrator yet/g)).toHaveLength(1);
});
