import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** WCAG 2.2 AA with all that it builds on, and what axe calls good practice. No rule of these is left out; three know less than the page (below). */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that can tell one theme from the other. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** The width and height that the judges look at wide screens in. */
export const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
/** What 1280 pixels are at 400 %: the least width of WCAG 2.2, 1.4.10 (Reflow). */
const NARROW = { width: 320, height: 640 };

/** Something that is wrong, and where: on which page or screen, opened what, in which theme and width. */
export type Problem = { where: string; what: string };

/**
 * What is wrong with what a page shows now: by axe, on a desktop in light and on a phone in dark with every rule, and the
 * other way round with those about colour; and whether a narrow screen scrolls sideways. `where` is what people would
 * call it.
 */
export async function judge(page: Page, where: string): Promise<Problem[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const problems = [at(`${where} (desktop, light)`, await violations(page, TAGS))];
  await page.emulateMedia({ colorScheme: 'dark' });
  problems.push(at(`${where} (desktop, dark)`, await violations(page, COLOUR_RULES)));
  await page.setViewportSize(PHONE);
  problems.push(at(`${where} (phone, dark)`, await violations(page, TAGS)));
  await page.emulateMedia({ colorScheme: 'light' });
  problems.push(at(`${where} (phone, light)`, await violations(page, COLOUR_RULES)));
  return [...problems.flat(), ...(await judgeWidths(page, where))];
}

/** The same with one look in each theme: for a page that is built like others that were judged. */
export async function judgeBriefly(page: Page, where: string): Promise<Problem[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const problems = at(`${where} (desktop, light)`, await violations(page, TAGS));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(PHONE);
  problems.push(...at(`${where} (phone, dark)`, await violations(page, TAGS)));
  return [...problems, ...(await judgeWidths(page, where))];
}

/** The same for what opened on a page that was judged: that alone, on a desktop, and its width. */
export async function judgeOpened(page: Page, where: string, opened: string): Promise<Problem[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const problems = at(`${where} (light)`, await violations(page, TAGS, opened));
  await page.emulateMedia({ colorScheme: 'dark' });
  problems.push(...at(`${where} (dark)`, await violations(page, COLOUR_RULES, opened)));
  await page.setViewportSize(NARROW);
  problems.push(...at(`${where} (320 pixels wide)`, await sidewaysScroll(page)));
  await page.setViewportSize(DESKTOP);
  return problems;
}

async function judgeWidths(page: Page, where: string): Promise<Problem[]> {
  await page.setViewportSize(PHONE);
  const problems = at(`${where} (390 pixels wide)`, await sidewaysScroll(page));
  await page.setViewportSize(NARROW);
  problems.push(...at(`${where} (320 pixels wide)`, await sidewaysScroll(page)));
  await page.setViewportSize(DESKTOP);
  return problems;
}

function at(where: string, found: string[]): Problem[] {
  return found.map((what) => ({ where, what }));
}

/** Problems for people to read: what one change mends, once, with the places where it is. */
export function told(problems: Problem[]): string[] {
  return [...Map.groupBy(problems, causeOf).values()].map((all) => {
    const places = [...new Set(all.map(({ where }) => where))];
    const more = places.length > 4 ? `\n     and ${places.length - 4} more` : '';
    return `${all[0]?.what}\n  on ${places.slice(0, 4).join('\n     ')}${more}`;
  });
}

/** The same rule broken by the last part of a selector, whichever row or address it is in, is one thing to mend. */
function causeOf({ what }: Problem): string {
  const [rule, selector] = what.split(', at ');
  const [last = ''] = selector?.split('. ')[0]?.split(' > ').slice(-1) ?? [];
  return `${rule} ${last.replaceAll(/\[[^\]]*\]|:nth-child\(\d+\)|#\S+/g, '')}`;
}

async function violations(page: Page, runOnly: string[], within = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ runOnly, within }) => {
      const judge = (window as unknown as { axe: typeof axe }).axe;
      // What React Aria says aloud, and takes out again a moment later.
      const place = { include: within, exclude: '[data-live-announcer]' };
      const { violations } = await judge.run(place, { runOnly, resultTypes: ['violations'] });
      // What the page knows better: said in docs/decisions/0015-judges-read-every-page.md.
      const isKnown = (rule: string, element: Element | null) => {
        if (rule === 'label-content-name-mismatch')
          return element?.matches('[role="menuitem"], [role="option"]');
        const isMovedIn =
          element?.id && document.querySelector(`input[aria-controls="${element.id}"]`) !== null;
        return ['scrollable-region-focusable', 'region'].includes(rule) && isMovedIn;
      };
      return violations.flatMap(({ id, help, helpUrl, nodes }) =>
        nodes
          .filter(({ target }) => !isKnown(id, document.querySelector(String(target[0]))))
          .map(({ target, failureSummary = '' }) => {
            const [, ...todo] = failureSummary.split('\n').map((line) => line.trim());
            return `${id}: ${help}, at ${target.join(' ')}. ${todo.join('; ')} (${helpUrl.split('?')[0]})`;
          }),
      );
    },
    { runOnly, within },
  );
}

/** Frames in which what is open may follow the new width. */
const FRAMES = 20;

/** Whether the page scrolls sideways once all has followed its width, and the innermost things that stick out. */
async function sidewaysScroll(page: Page): Promise<string[]> {
  for (let frame = 0; frame < FRAMES; frame += 1) {
    if ((await wideThings(page)).length === 0) return [];
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  }
  return wideThings(page);
}

function wideThings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { right, left, width } = element.getBoundingClientRect();
      return width > 1 && element.checkVisibility() && (right > root.clientWidth + 0.5 || left < -0.5);
    });
    const inner = wide.filter(
      (element) => !wide.some((other) => other !== element && element.contains(other)),
    );
    const names = inner.slice(0, 5).map((element) => {
      const words = (element.textContent ?? '').trim().slice(0, 40);
      return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> "${words}"`;
    });
    return [
      `scrolls sideways by ${root.scrollWidth - root.clientWidth} pixels; what sticks out: ${names.join(', ')}`,
    ];
  });
}
