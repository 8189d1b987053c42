import type { Role } from '#generated/prisma/enums.ts';

/** A person of the demo newsroom, with the password that the start prints and the sign-in page shows. */
export type DemoPerson = { name: string; email: string; role: Role; password: string };

/** The demo newsroom's people: six in four roles. The passwords are public on purpose: they open a database that holds nothing else. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { name: 'Ada Quill', email: 'ada@demo.example', role: 'writer', password: 'slow-copper-kettle' },
  { name: 'Tomas Reyes', email: 'tomas@demo.example', role: 'writer', password: 'seven-quiet-ferries' },
  { name: 'Mirela Stan', email: 'mirela@demo.example', role: 'editor', password: 'green-window-seat' },
  { name: 'Jonah Park', email: 'jonah@demo.example', role: 'editor', password: 'early-tram-home' },
  { name: 'Nkechi Obi', email: 'nkechi@demo.example', role: 'reviewer', password: 'second-pair-of-eyes' },
  { name: 'Helen Frost', email: 'helen@demo.example', role: 'admin', password: 'keys-to-the-newsroom' },
];
