import { expect, test } from 'vitest';
import { type CorrectionsPage, CorrectionsPageView } from '#site/corrections/corrections-page.tsx';
import { press } from '#site/press.ts';
import { sampleFrame } from '#test/site-samples.ts';

const noted = (text: string, at: string): CorrectionsPage['corrections'][number] => ({
  ...{ kind: 'apology', text, headline: 'Sea gate fails', path: '/world/sea-gate-bcdfghjk' },
  at: new Date(at),
});

const page: CorrectionsPage = {
  frame: sampleFrame(),
  corrections: [
    noted('LATEST', '2026-03-02T11:00:00Z'),
    noted('SAME DAY', '2026-03-02T09:00:00Z'),
    noted('EARLIER', '2026-03-01T09:00:00Z'),
  ],
  before: null,
  older: 'k-bcdfghjk',
};

test('notes stand by day, each with its story and the way to older ones', async () => {
  const { body } = await press(<CorrectionsPageView {...page} />);
  expect([...body.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, day]) => day)).toEqual([
    '2 March 2026',
    '1 March 2026',
  ]);
  expect(body).toMatch(/LATEST.*SAME DAY.*EARLIER/s);
  expect(body).toContain('<a href="/world/sea-gate-bcdfghjk#corrections">Sea gate fails</a>');
  expect(body).toContain('href="/corrections?before=k-bcdfghjk"');
  expect(body).not.toContain('noindex');
});

test('none is said, and later pages are left out of search', async () => {
  const { body } = await press(
    <CorrectionsPageView {...page} corrections={[]} older={null} before="k-bcdfghjk" />,
  );
  expect(body).toContain('There are none.');
  expect(body).toContain('<meta name="robots" content="noindex"/>');
});
