import path from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';

/** More than this is a trap, or a page that no keyboard gets through. */
const MOST = 300;
let eyes: Promise<string> | undefined;

/** What a person has to press Tab in for more than once: a date by its parts, a player by its buttons. */
const PARTS = 12;

/**
 * Goes through all that a page shows by Tab, as somebody does who has no mouse, and gives what is wrong, a sentence each:
 * what has no name, what does not show that it has the focus, lies under something else, comes before what is read before
 * it, is never reached, or does not let the focus go. `where` is what people would call the page; `here` goes on
 * from what has the focus, as in a dialog.
 */
export async function walk(
  page: Page,
  where: string,
  from: 'beginning' | 'here' = 'beginning',
): Promise<string[]> {
  eyes ??= bundled();
  await page.evaluate(await eyes);
  if (from === 'beginning') await page.evaluate(() => window.keyboardWalk.begin());
  const problems = new Set<string>();
  let same = 0;
  for (let presses = 0; presses < MOST; presses += 1) {
    await page.keyboard.press('Tab');
    const step = await page.evaluate(() => window.keyboardWalk.step());
    for (const problem of step.problems) problems.add(problem);
    if (step.outcome === 'end') return [...problems].map((problem) => `${where}: ${problem}`);
    same = step.outcome === 'same' ? same + 1 : 0;
    if (same > PARTS)
      return [...problems, `the focus does not leave ${step.name}`].map((one) => `${where}: ${one}`);
    if (step.outcome === 'next' && step.needsName && (await nameOfFocused(page)) === '') {
      problems.add(`${step.name} has no name: say what it is for by its text or aria-label`);
    }
  }
  return [...problems, `no end of it within ${MOST} presses of Tab`].map((one) => `${where}: ${one}`);
}

/** What assistive technology calls what has the focus; nothing where it has no name. */
async function nameOfFocused(page: Page): Promise<string> {
  const focused = page.locator(':focus');
  const snapshot = await focused.ariaSnapshot();
  const inSnapshot = /"(.+)"/.exec(snapshot.split('\n')[0] ?? '')?.[1];
  // A summary and a player have no role that a snapshot names.
  return (
    inSnapshot ??
    (await focused.getAttribute('aria-label')) ??
    (await focused.getAttribute('title')) ??
    (await focused.evaluate(textOfSummary))
  );
}

/** A summary is called what stands in it (HTML Accessibility API Mappings, 4.1: "summary"). */
function textOfSummary(element: HTMLElement | SVGElement): string {
  return element.tagName === 'SUMMARY' ? (element.textContent ?? '').trim() : '';
}

/** e2e/judges/walk-in-page.ts as a script that a page can run. */
async function bundled(): Promise<string> {
  const entry = path.resolve('e2e/judges/walk-in-page.ts');
  const options = { bundle: true, write: false, format: 'iife', target: 'es2024' } as const;
  const { outputFiles } = await build({ entryPoints: [entry], ...options });
  return outputFiles[0]?.text ?? '';
}
