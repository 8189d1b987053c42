import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test';
import { type Installation, startInstallation } from '#e2e/harness/installation.ts';
import { watchErrors } from '#e2e/harness/watch-errors.ts';
import { watchRequests } from '#e2e/harness/watch-requests.ts';
import { DEMO_PEOPLE } from '#features/people/rules/demo-people.ts';

type Credentials = { email: string; password: string };

type Fixtures = {
  /** What pages may print with `console.error` in this test; anything else fails it. */
  expectedErrors: RegExp[];
  /** A browser of its own, as another person at another desk has one. Closed and checked for errors afterwards. */
  newBrowser: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** Signs somebody in, in a browser of their own, and gives its page at `/desk`. A first name is one of the demo's people. */
  signIn: (who: string | Credentials) => Promise<Page>;
};

type WorkerFixtures = {
  /** Whether the installation holds the demo newsroom. */
  demo: boolean;
  /** Tests that name the same newsroom share its installation; a spec that must be alone in one names its own. */
  newsroom: string;
  installation: Installation;
};

/** The test function of every end-to-end test: one installation in a worker, and no errors in any page. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  demo: [true, { option: true, scope: 'worker' }],
  newsroom: ['shared', { option: true, scope: 'worker' }],
  installation: [
    async ({ demo }, use) => {
      const installation = await startInstallation({ DEMO: demo ? '1' : '0' });
      await use(installation);
      await installation.remove();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ installation }, use) => use(installation.url),
  expectedErrors: [[], { option: true }],
  newBrowser: async ({ browser, baseURL, installation, contextOptions, expectedErrors }, use, testInfo) => {
    const opened: { context: BrowserContext; errors: string[]; waiting: () => string[] }[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ ...contextOptions, baseURL, ...options });
      opened.push({ context, errors: watchErrors(context), waiting: watchRequests(context) });
      return context;
    });
    if (testInfo.status !== testInfo.expectedStatus) {
      const body = [...opened.flatMap(({ waiting }) => waiting()), installation.output()].join('\n');
      await testInfo.attach('what is not answered, and the log', { body, contentType: 'text/plain' });
    }
    for (const { context, errors } of opened) {
      await context.close();
      expect(unexpected(errors, expectedErrors)).toEqual([]);
    }
  },
  context: async ({ context, expectedErrors }, use) => {
    const errors = watchErrors(context);
    await use(context);
    expect(unexpected(errors, expectedErrors)).toEqual([]);
  },
  signIn: async ({ newBrowser }, use) => {
    await use(async (who) => {
      const { email, password } = typeof who === 'string' ? demoPerson(who) : who;
      const page = await (await newBrowser()).newPage();
      await page.goto('/login');
      await page.getByLabel('E-mail address').fill(email);
      await page.getByLabel('Password').fill(password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      // All the way: a page that is asked for while the first screen is still coming may never be said to have loaded.
      await page.waitForURL('**/desk/stories');
      await expect(page.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible();
      return page;
    });
  },
});

export { expect };

function unexpected(errors: string[], expected: RegExp[]): string[] {
  return errors.filter((error) => !expected.some((pattern) => pattern.test(error)));
}

function demoPerson(firstName: string): Credentials {
  const found = DEMO_PEOPLE.find(({ name }) => name.startsWith(`${firstName} `));
  if (!found) {
    throw new Error(`Nobody in the demo newsroom is called ${firstName}.`);
  }
  return found;
}
