import { deskUrl, publicUrl } from '#lib/env.ts';

type Newsroom = {
  /** Where the first admin is made, while there is none. */
  setUpLink?: string;
  /** The demo newsroom's people, where the database holds it. */
  people?: { name: string; email: string; role: string; password: string }[];
};

/** What stands at the end of a start: where to go, and how to sign in. `newsroom` is what preparing the newsroom answered. */
export function welcome(newsroom: unknown): string {
  const { setUpLink, people = [] } = (newsroom ?? {}) as Newsroom;
  const lines = [
    '',
    'Copydesk is running.',
    `  The site:           ${publicUrl}/`,
    `  The newsroom side:  ${deskUrl}/desk`,
  ];
  if (setUpLink) {
    lines.push(
      '',
      'There is no administrator yet. Make the first one here; the link works once and until the next start:',
    );
    lines.push(`  ${setUpLink}`);
  }
  if (people.length > 0) {
    lines.push('', 'This is the demo newsroom. Sign in as:');
    lines.push(
      ...people.map((one) => `  ${one.email.padEnd(24)} ${one.password.padEnd(22)} ${one.name}, ${one.role}`),
    );
  }
  return [...lines, '', 'Stop with Ctrl-C.', ''].join('\n');
}
