import { addSection, setPassRule } from '#features/newsroom/sections/commands.ts';
import { beginSettings, saveSettings } from '#features/newsroom/settings/commands.ts';
import { firstSettings } from '#features/newsroom/settings/queries.ts';
import { addTopic } from '#features/newsroom/topics/commands.ts';
import { acceptInvitation, addPerson, allowPublishAlone } from '#features/people/commands.ts';
import { DEMO_PEOPLE, type DemoPerson } from '#features/people/rules/demo-people.ts';
import { renewSetupToken, setUp } from '#features/setup/commands.ts';
import { actorOfPerson, type PersonActor, reader, system } from '#lib/actor.ts';
import {
  DEVELOPING_TEXT,
  FOLLOW_LINKS,
  NEWSROOM_NAME,
  SECTIONS,
  type SectionName,
  STRICT_SECTION,
  TOPICS,
  type TopicName,
  WHO,
  type Who,
} from '#prisma/demo/newsroom.ts';
import { allow } from '#prisma/demo/perform.ts';

/** The newsroom before its first story. */
export type Newsroom = {
  actors: ReadonlyMap<Who, PersonActor>;
  sections: ReadonlyMap<SectionName, string>;
  topics: ReadonlyMap<TopicName, string>;
};

/** Sets the newsroom up as people would: the administrator by the set-up link, everybody else by invitation, then sections, topics and settings. */
export async function setUpNewsroom(): Promise<Newsroom> {
  const admin = await firstAdmin();
  allow(await beginSettings(admin, { demo: true }), 'mark the demo');
  const actors = new Map<Who, PersonActor>();
  for (const person of DEMO_PEOPLE) {
    actors.set(whoIs(person), person.role === 'admin' ? admin : await invite(admin, person));
  }
  const sections = await addSections(admin);
  const topics = new Map<TopicName, string>();
  for (const name of TOPICS) topics.set(name, allow(await addTopic(admin, { name }), name).id);
  const { demo: _, language: __, ...settings } = firstSettings();
  const saved = { ...settings, name: NEWSROOM_NAME, developingText: DEVELOPING_TEXT };
  allow(await saveSettings(admin, { ...saved, followLinks: [...FOLLOW_LINKS] }), 'save the settings');
  return { actors, sections, topics };
}

async function firstAdmin(): Promise<PersonActor> {
  const helen = DEMO_PEOPLE.find(({ role }) => role === 'admin') as DemoPerson;
  const { link } = allow(await renewSetupToken(system()), 'make the set-up link') ?? { link: '' };
  const { name, email, password } = helen;
  const made = await setUp(reader(), {
    token: tokenOf(link),
    newsroom: NEWSROOM_NAME,
    name,
    email,
    password,
  });
  return actorOf(allow(made, 'set the newsroom up').personId);
}

async function invite(admin: PersonActor, { name, email, role, password }: DemoPerson): Promise<PersonActor> {
  const { personId, link } = allow(await addPerson(admin, { name, email, role }), `add ${name}`);
  allow(await acceptInvitation(reader(), { token: tokenOf(link), password }), `let ${name} join`);
  if (whoIs({ email }) === 'jonah') {
    const ticked = await allowPublishAlone(admin, { personId, change: 1, allowed: true });
    allow(ticked, 'let Jonah publish alone');
  }
  return actorOf(personId);
}

async function addSections(admin: PersonActor) {
  const sections = new Map<SectionName, string>();
  for (const name of SECTIONS) {
    const { id } = allow(await addSection(admin, { name }), name);
    if (name === STRICT_SECTION) {
      allow(await setPassRule(admin, { id, change: 0, passRule: 'reviewers' }), 'set the rule');
    }
    sections.set(name, id);
  }
  return sections;
}

function whoIs({ email }: Pick<DemoPerson, 'email'>): Who {
  const who = WHO.find((one) => email.startsWith(`${one}@`));
  if (!who) throw new Error(`Nobody of the demo has the address ${email}.`);
  return who;
}

async function actorOf(personId: string): Promise<PersonActor> {
  const actor = await actorOfPerson(personId);
  if (!actor) throw new Error('Somebody of the demo cannot be read back.');
  return actor;
}

/** The secret at the end of a link, whichever link it is. */
function tokenOf(link: string): string {
  return link.slice(-43);
}
