/** What an act can be about: the first part of its kind. */
export const recordSubjects = [
  'story',
  'draft',
  'version',
  'passage',
  'treatment',
  'picture',
  'person',
  'section',
  'topic',
  'settings',
] as const;
