import type { Locator, Page } from '@playwright/test';
import { judge, judgeOpened, type Problem } from '#e2e/judges/judge.ts';

/** What opens something, as it says itself. */
const OPENERS = '[aria-haspopup]:not([aria-expanded="true"]), [aria-expanded="false"], summary';
/** What is open. */
const OPENED = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], details[open]';
/** Two rows of a list show all that its rows can open. */
const ROWS = 2;

/** What is the same on many screens and was opened on one: the way around, which stands outside of `main`, and lists to choose from. */
const opened = new Set<string>();

/**
 * Judges what a page shows, then every tab, menu, list, panel and dialog that it can open, one after the other: what a
 * screen opens is judged without standing in any table. Leaves the page as it was.
 */
export async function judgeWithAllThatOpens(page: Page, what: string): Promise<Problem[]> {
  const problems = [...(await judge(page, what)), ...(await judgeOpeners(page, what))];
  const tabs = await page.getByRole('tab', { selected: false }).all();
  const names = await Promise.all(tabs.map((tab) => tab.textContent()));
  for (const name of names.map((one) => one ?? '')) {
    const tab = `${what}, tab “${name}”`;
    await page.getByRole('tab').filter({ hasText: name }).first().click();
    problems.push(...(await judgeOpened(page, tab, '[role="tabpanel"]')), ...(await judgeOpeners(page, tab)));
  }
  return problems;
}

async function judgeOpeners(page: Page, what: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { mark, name, isShared, isSummary } of await markOpeners(page)) {
    const key = isShared ? name : `${what}: ${name}`;
    if (opened.has(key)) continue;
    opened.add(key);
    const opener = page.locator(`[data-judged="${mark}"]`);
    await opener.click();
    // A dialog, menu or list lies over the page; a panel beside it is told by its button alone.
    const shown = page.locator(`${OPENED}, [data-judged="${mark}"][aria-expanded="true"]`);
    if (!(await happens(shown.last().waitFor()))) {
      problems.push({ where: what, what: `“${name}” says that it opens something, and nothing opens` });
      continue;
    }
    const within = (await page.locator(OPENED).count()) > 0 ? OPENED : 'main';
    problems.push(...(await judgeOpened(page, `${what}, “${name}” opened`, within)));
    // A summary closes what it opened itself; everything else goes by Escape.
    if (isSummary) await opener.click();
    if (!(await closes(page, shown))) {
      problems.push({ where: what, what: `what “${name}” opened does not close by Escape` });
    }
  }
  return problems;
}

/** Whether what is shown is gone after an Escape or two (a list in a panel takes the first), and the page is in use again. */
async function closes(page: Page, shown: Locator): Promise<boolean> {
  const isInert = () => page.evaluate(() => document.querySelector('main')?.closest('[inert]') !== null);
  for (let presses = 0; presses < 3; presses += 1) {
    if ((await shown.count()) === 0 && !(await isInert())) return true;
    await page.keyboard.press('Escape');
    await happens(shown.first().waitFor({ state: 'detached', timeout: 2_000 }));
  }
  return (await shown.count()) === 0 && !(await isInert());
}

type Opener = { mark: string; name: string; isShared: boolean; isSummary: boolean };

/** Marks what can be opened and was not judged on this page before. */
async function markOpeners(page: Page): Promise<Opener[]> {
  return page.evaluate(
    ({ openers, rows }) => {
      const isShown = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0;
      const isFurtherRow = (element: Element) => {
        const row = element.closest('li, tr, [role="row"]');
        return row !== null && [...(row.parentElement?.children ?? [])].indexOf(row) >= rows;
      };
      const fresh = [...document.querySelectorAll(openers)].filter(
        (element) =>
          isShown(element) &&
          !isFurtherRow(element) &&
          !element.matches('[data-judged], [disabled], [aria-disabled="true"], [role="textbox"], input'),
      );
      return fresh.map((element, at) => {
        const labels = (element.getAttribute('aria-labelledby') ?? '').split(' ');
        const label = labels
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' ')
          .trim();
        const words = element.getAttribute('aria-label') || label || element.textContent || 'without a name';
        const mark = `${document.querySelectorAll('[data-judged]').length}-${at}`;
        element.setAttribute('data-judged', mark);
        const isShared = !element.closest('main') || element.getAttribute('aria-haspopup') === 'listbox';
        const isSummary = element.matches('summary');
        return { mark, name: words.trim().replaceAll(/\s+/g, ' '), isShared, isSummary };
      });
    },
    { openers: OPENERS, rows: ROWS },
  );
}

function happens(event: Promise<unknown>): Promise<boolean> {
  return event.then(
    () => true,
    () => false,
  );
}
