import { expect, test } from 'vitest';
import { press } from '#site/press.ts';
import { ChangesPageView } from '#site/story/changes-page.tsx';
import { sampleFrame } from '#test/site-samples.ts';

test('each change says when and what, with what was put in and taken out, and when the story began', async () => {
  const at = new Date('2026-03-02T11:00:00Z');
  const { body } = await press(
    <ChangesPageView
      frame={sampleFrame()}
      headline="Sea gate fails"
      path="/world/sea-gate-bcdfghjk"
      published={new Date('2026-03-01T11:00:00Z')}
      changes={[
        { at, correction: { kind: 'correction', text: 'IT WAS TUESDAY', at }, blocks: [] },
        {
          ...{ at, correction: null },
          blocks: [
            [
              { kind: 'same', text: 'It failed on ' },
              { kind: 'deleted', text: 'Monday' },
              { kind: 'inserted', text: 'Tuesday' },
            ],
          ],
        },
      ]}
    />,
  );
  expect(body).toContain('It failed on <del>Monday</del><ins>Tuesday</ins>');
  expect(body).toMatch(
    /Corrected.*IT WAS TUESDAY.*No words of the text changed\..*Updated.*First published/s,
  );
  expect(body).toContain('<a href="/world/sea-gate-bcdfghjk">Sea gate fails</a>');
  expect(body).toContain('<meta name="robots" content="noindex"/>');
});
