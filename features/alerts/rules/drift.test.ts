import { expect, it } from 'vitest';
import { driftOf } from '#features/alerts/rules/drift.ts';
import type { AlertDrift } from '#generated/prisma/enums.ts';
import { bold, doc, headline, p } from '#test/build-document.ts';

const quoted = doc(headline('Levy dropped'), p('It was 5%, said the mayor: "not a penny more".'));

const cases: [string, ReturnType<typeof doc> | null, AlertDrift | null][] = [
  ['the same', doc(headline('Levy dropped'), p('It was 5%, said the mayor: "not a penny more".')), null],
  [
    'marks',
    doc(headline('Levy dropped'), p('It was 5%, said the ', bold('mayor'), ': "not a penny more".')),
    null,
  ],
  [
    'stops and quotation marks',
    doc(headline('Levy dropped'), p('It was 5%, said the mayor: “not a penny more”')),
    null,
  ],
  [
    'another number',
    doc(headline('Levy dropped'), p('It was 6%, said the mayor: "not a penny more".')),
    'words',
  ],
  [
    'another sign',
    doc(headline('Levy dropped'), p('It was 5$, said the mayor: "not a penny more".')),
    'words',
  ],
  ['a “not” less', doc(headline('Levy dropped'), p('It was 5%, said the mayor: "a penny more".')), 'words'],
  [
    'a paragraph more',
    doc(headline('Levy dropped'), p('It was 5%, said the mayor: "not a penny more".'), p('More.')),
    'words',
  ],
  [
    'another headline',
    doc(headline('Levy halved'), p('It was 5%, said the mayor: "not a penny more".')),
    'headline',
  ],
  ['no story any more', null, 'gone'],
];

it.each(cases)('%s', (_name, present, expected) => {
  expect(driftOf(quoted, present)).toBe(expected);
});
