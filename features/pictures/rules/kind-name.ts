import type { CreditKind } from '#generated/prisma/enums.ts';

/** The kinds of a credit, in the order of a choice. */
export const creditKinds = ['named', 'none', 'file', 'handout', 'screengrab', 'ai'] as const;

/** What the kinds of a credit are called on screen, and what each means. */
export const kindNames: Record<CreditKind, { label: string; hint: string }> = {
  named: { label: 'Named', hint: 'A person or an agency is credited.' },
  none: { label: 'No credit needed', hint: 'Nothing is shown after the caption.' },
  file: { label: 'File picture', hint: 'From the archive: it says so after the name.' },
  handout: { label: 'Handout', hint: 'Given by those it shows: it says so after the name.' },
  screengrab: { label: 'Screengrab', hint: 'Taken from a video: it says so after the name.' },
  ai: { label: 'AI-made', hint: 'Made by a machine: it says so after the name.' },
};
