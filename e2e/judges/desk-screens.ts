import type { Page } from '@playwright/test';
import { expect } from '#e2e/harness/test.ts';
import { openFirstInQueue } from '#e2e/pages/acts.ts';
import { lookUp, openFromList } from '#e2e/pages/desk.ts';
import { selectWords, storyText } from '#e2e/pages/editor.ts';
import { addPerson } from '#e2e/pages/people.ts';

/** A screen of the newsroom side, and what it can show that no button says it opens. */
export type Screen = {
  name: string;
  /** Who looks: one of the demo's people by first name, or nobody who is signed in. */
  who: 'Helen' | 'Ada' | 'nobody';
  /** Leaves the page open on it; `admin` gives a page of an administrator's, for what only they can bring about. */
  open: (page: Page, admin: () => Promise<Page>) => Promise<unknown>;
  states?: { name: string; show: (page: Page) => Promise<unknown> }[];
};

const at = (path: string) => (page: Page) => page.goto(path);

/** Every page of the newsroom side by its route; one that is missing here is red. */
export const DESK_SCREENS: Record<string, Screen[]> = {
  '/login': [
    {
      ...{ name: 'sign-in', who: 'nobody', open: at('/login') },
      states: [{ name: 'refused', show: signInWrongly }],
    },
  ],
  '/invite/[token]': [
    { name: 'invitation', who: 'nobody', open: openInvitation },
    { name: 'invitation that is over', who: 'nobody', open: at('/invite/of-long-ago') },
  ],
  // Leads to the news list.
  '/desk': [],
  '/desk/stories': [
    {
      ...{ name: 'news list', who: 'Helen', open: at('/desk/stories') },
      states: [
        { name: 'palette', show: openPalette },
        { name: 'sheet of keys', show: openKeys },
      ],
    },
    { name: 'news list without a match', who: 'Ada', open: at('/desk/stories?q=nothing-is-called-so') },
  ],
  '/desk/stories/new': [{ name: 'new story', who: 'Helen', open: at('/desk/stories/new') }],
  '/desk/stories/[id]': [
    {
      ...{ name: 'editor', who: 'Helen', open: openEditor('every-block') },
      states: [
        { name: 'words selected', show: (page) => selectWords(page, 'wanted to know how much water') },
        { name: 'link', show: (page) => page.keyboard.press('ControlOrMeta+k') },
      ],
    },
    { name: "editor of another's story", who: 'Ada', open: openEditor('brandt-ferry') },
  ],
  '/desk/stories/[id]/history': [{ name: 'history of a story', who: 'Helen', open: openHistory }],
  '/desk/stories/[id]/mend': [{ name: 'mend', who: 'Helen', open: openMend }],
  '/desk/stories/[id]/published': [{ name: 'what readers have', who: 'Helen', open: openPublished }],
  '/desk/live': [{ name: 'live stories', who: 'Helen', open: at('/desk/live') }],
  '/desk/live/[storyId]': [{ name: 'live story', who: 'Helen', open: openLive }],
  '/desk/packages': [{ name: 'packages', who: 'Helen', open: at('/desk/packages') }],
  '/desk/packages/[packageId]': [{ name: 'package', who: 'Helen', open: openPackage }],
  '/desk/review': [{ name: 'review queue', who: 'Helen', open: at('/desk/review') }],
  '/desk/review/[storyId]': [{ name: 'review', who: 'Helen', open: openFirstInQueue }],
  '/desk/pictures': [{ name: 'pictures', who: 'Helen', open: at('/desk/pictures') }],
  '/desk/calendar': [{ name: 'calendar', who: 'Helen', open: at('/desk/calendar') }],
  '/desk/notices': [{ name: 'notices', who: 'Helen', open: at('/desk/notices') }],
  '/desk/account': [{ name: 'account', who: 'Helen', open: at('/desk/account') }],
  '/desk/topics': [{ name: 'topics', who: 'Helen', open: at('/desk/topics') }],
  '/desk/people': [{ name: 'people', who: 'Helen', open: at('/desk/people') }],
  '/desk/sections': [{ name: 'sections', who: 'Helen', open: at('/desk/sections') }],
  '/desk/settings': [{ name: 'settings', who: 'Helen', open: at('/desk/settings') }],
  '/desk/record': [{ name: 'record', who: 'Helen', open: at('/desk/record') }],
  '/desk/[...missing]': [{ name: 'not found', who: 'Helen', open: at('/desk/nothing/here') }],
};

/** Pages that are none of the demo's: its set-up is over (e2e/set-up.spec.ts judges that page), the others are Next's own. */
export const NOT_IN_THE_DEMO = ['/setup', '/_not-found', '/_global-error'];

function openEditor(slug: string) {
  return async (page: Page) => {
    await openFromList(page, slug);
    await expect(storyText(page)).toBeVisible();
  };
}

async function openHistory(page: Page): Promise<void> {
  await openEditor('every-block')(page);
  await page.goto(`${page.url()}/history`);
}

async function openPublished(page: Page): Promise<void> {
  await openEditor('every-block')(page);
  await page.goto(`${page.url()}/published`);
  await expect(page.getByRole('heading', { name: 'What readers have' })).toBeVisible();
}

async function openMend(page: Page): Promise<void> {
  await openPublished(page);
  await page.getByRole('button', { name: 'Mend it' }).click();
  await page.waitForURL(/\/mend\?/);
  await expect(storyText(page)).toBeVisible();
}

async function openPackage(page: Page): Promise<void> {
  const name = `Storm ${crypto.randomUUID().slice(0, 8)}`;
  await page.goto('/desk/packages');
  await page.getByLabel('Name of the new package').fill(name);
  await page.getByRole('button', { name: 'Make a package' }).click();
  await page.getByRole('link', { name }).click();
  await page.waitForURL(/\/desk\/packages\/./);
}

async function openLive(page: Page): Promise<void> {
  await page.goto('/desk/live');
  await lookUp(page, 'Run a story live', 'every-block');
  await page.waitForURL(/\/desk\/live\/./);
  await expect(page.getByRole('textbox', { name: 'New post' })).toBeVisible();
}

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('searchbox', { name: 'Story, screen or act' }).fill('storm');
  await expect(page.getByRole('menuitem').filter({ hasText: 'storm' }).first()).toBeVisible();
}

async function openKeys(page: Page): Promise<void> {
  // The first empties the palette, the second closes it.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function signInWrongly(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill('nobody@demo.example');
  await page.getByLabel('Password').fill('not-the-password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('form', { name: 'Sign in' }).getByRole('alert')).toBeVisible();
}

async function openInvitation(page: Page, admin: () => Promise<Page>): Promise<void> {
  const email = `judge-${crypto.randomUUID().slice(0, 8)}@demo.example`;
  await page.goto(await addPerson(await admin(), { name: 'Judge Amsel', email, role: 'Writer' }));
}
