import type { Page } from '@playwright/test';
import { routeOf } from '#e2e/harness/routes.ts';
import { expect, test } from '#e2e/harness/test.ts';
import { crawlSite, ofKind } from '#e2e/judges/crawl.ts';
import { DESKTOP, judge, judgeBriefly, type Problem, told } from '#e2e/judges/judge.ts';
import { judgeWithAllThatOpens } from '#e2e/judges/openers.ts';
import { missingPages } from '#e2e/judges/site-routes.ts';

/** As many pages at once as two processors can draw. */
const AT_ONCE = 2;

test('every page of the site is for everybody, in both themes, on every width', async ({
  installation,
  context,
}) => {
  test.setTimeout(300_000);
  const found = await crawlSite(installation);
  const waiting = [...ofKind(found, 'page').map(({ address }) => address), ...missingPages()];
  const judged = new Map<string, number>();
  const problems: Problem[] = [];
  const judgeWaiting = async (page: Page) => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const route = routeOf(address) ?? '';
      const before = judged.get(route) ?? 0;
      judged.set(route, before + 1);
      await page.goto(address);
      problems.push(...(await judgeThe(before)(page, address)));
    }
  };
  const pages = await Promise.all(Array.from({ length: AT_ONCE }, () => context.newPage()));
  for (const page of pages) await page.setViewportSize(DESKTOP);
  await Promise.all(pages.map(judgeWaiting));
  expect(told(problems)).toEqual([]);
});

/** The first page of a route with all that opens on it, two more in every look, the rest in two: they are built alike. */
function judgeThe(before: number): (page: Page, where: string) => Promise<Problem[]> {
  if (before === 0) return judgeWithAllThatOpens;
  return before < 3 ? judge : judgeBriefly;
}
