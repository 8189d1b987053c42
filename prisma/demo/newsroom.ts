/** The people of the demo by first name; their accounts are in features/people/rules/demo-people.ts. */
export const WHO = ['ada', 'tomas', 'mirela', 'jonah', 'nkechi', 'helen'] as const;
export type Who = (typeof WHO)[number];

/** The paper's name. Its country, Vessany, its capital Port Ansel and everybody in its pages are made up. */
export const NEWSROOM_NAME = 'The Estuary';

/** The sections, in the order of the masthead. */
export const SECTIONS = ['Vessany', 'World', 'Politics', 'Business', 'Science', 'Culture'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** The section in which only reviewers pass. */
export const STRICT_SECTION: SectionName = 'Politics';

export const TOPICS = [
  'Storm Odile',
  'Port Ansel harbour',
  'Brandt Strait',
  'The budget',
  'Energy',
  'Health',
  'Rail',
  'Skerrow Islands',
  'Space',
  'Music',
  'Theatre',
  'Climate',
  'Tarrow election',
  'Tarn Bridge',
  'Housing',
  'Schools',
  'Fishing',
  'Football',
] as const;
export type TopicName = (typeof TOPICS)[number];

/** Where readers can follow the paper. */
export const FOLLOW_LINKS = [
  { kind: 'whatsapp', address: 'https://whatsapp.example/the-estuary' },
  { kind: 'youtube', address: 'https://video.example/the-estuary' },
  { kind: 'bluesky', address: 'https://social.example/the-estuary' },
] as const;

export const DEVELOPING_TEXT = 'This story is moving. We are adding to it as we learn more.';
