import type { Page } from '@playwright/test';
import { expect } from '#e2e/harness/test.ts';

/** Somebody who is to join, and the role as the people page calls it. */
export type Newcomer = { name: string; email: string; role: string };

/** Adds somebody as an administrator does; gives the link that is shown for them. */
export async function addPerson(admin: Page, { name, email, role }: Newcomer): Promise<string> {
  await admin.goto('/desk/people');
  await admin.getByRole('button', { name: 'Add a person' }).click();
  const dialog = admin.getByRole('dialog', { name: 'Add a person' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('E-mail address').fill(email);
  await dialog.getByRole('button', { name: 'Role' }).click();
  await admin.getByRole('option', { name: role }).click();
  await dialog.getByRole('button', { name: 'Add and make a link' }).click();
  const link = await dialog.getByLabel('Link').inputValue();
  await dialog.getByRole('button', { name: 'Done' }).click();
  return link;
}

/** Joins by a link that an administrator gave. */
export async function join(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await page.waitForURL(/\/desk\/stories/);
}

/** Suspends somebody, and waits for the list to say so. */
export async function suspend(admin: Page, name: string): Promise<void> {
  await admin.goto('/desk/people');
  await admin.getByRole('button', { name: `More about ${name}` }).click();
  await admin.getByRole('menuitem', { name: 'Suspend' }).click();
  await admin.getByRole('button', { name: 'Suspend', exact: true }).click();
  await expect(admin.getByRole('row', { name: new RegExp(name) })).toContainText('Suspended');
}
