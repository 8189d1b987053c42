import { pagesOfTheBuild } from '#e2e/harness/routes.ts';
import { expect, test } from '#e2e/harness/test.ts';
import { DESK_SCREENS, NOT_IN_THE_DEMO } from '#e2e/judges/desk-screens.ts';
import { DESKTOP, judge, told } from '#e2e/judges/judge.ts';
import { judgeWithAllThatOpens } from '#e2e/judges/openers.ts';

test('every page of the newsroom side is in the table of the judges', () => {
  const known = [...Object.keys(DESK_SCREENS), ...NOT_IN_THE_DEMO];
  expect(
    pagesOfTheBuild().filter((route) => !known.includes(route)),
    'add these to e2e/judges/desk-screens.ts',
  ).toEqual([]);
  expect(Object.keys(DESK_SCREENS).filter((route) => !pagesOfTheBuild().includes(route))).toEqual([]);
});

// Two workers share the screens.
test.describe.configure({ mode: 'parallel' });

for (const { name, who, open, states = [] } of Object.values(DESK_SCREENS).flat()) {
  test(`${name}: with all that opens on it, for everybody, in both themes, on every width`, async ({
    signIn,
    newBrowser,
  }) => {
    // The editor opens some thirty things, each judged in two themes and on two widths.
    test.slow();
    const page = who === 'nobody' ? await (await newBrowser()).newPage() : await signIn(who);
    await page.setViewportSize(DESKTOP);
    await open(page, () => signIn('Helen'));
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    const problems = await judgeWithAllThatOpens(page, name);
    for (const state of states) {
      await state.show(page);
      problems.push(...(await judge(page, `${name}, ${state.name}`)));
    }
    expect(told(problems)).toEqual([]);
  });
}
