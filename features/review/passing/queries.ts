import { isAsStrict, mayPass as mayPassUnder, ruleOf } from '#features/review/policy.ts';
import {
  type AuthoredPassage,
  type MayPass,
  type PassageState,
  passageStates,
} from '#features/review/rules/passing.ts';
import type { PassRule } from '#generated/prisma/enums.ts';
import type { Actor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';

/** A version as passing sees it: its place, the rule of its section today, and the state of each passage. */
export type VersionPassing = {
  version: {
    id: string;
    number: number;
    draftId: string;
    step: number;
    hash: string;
    sectionId: string | null;
  };
  rule: PassRule;
  states: PassageState[];
  complete: boolean;
  mayPass: MayPass;
};

/** Works out which passages of a story's version are passed, and whose changes still wait. Null: no such version. */
export async function versionPassing(
  actor: Actor,
  args: { storyId: string; versionId: string },
): Promise<VersionPassing | null> {
  const row = await db().version.findUnique({
    where: { id: args.versionId, storyId: args.storyId },
    select: {
      id: true,
      number: true,
      draftId: true,
      step: true,
      hash: true,
      sectionId: true,
      passages: true,
    },
  });
  if (!row) return null;
  const { passages: stored, ...version } = row;
  const passages = stored as AuthoredPassage[];
  const rules = await passRules();
  const rule = ruleOf(rules.get(version.sectionId ?? ''));
  const given = await passesOf(args.storyId, passages);
  const mayPass = await mayPassIn(rule, [
    ...passages.flatMap((passage) => passage.openAuthors),
    ...given.map((pass) => pass.personId),
    ...(actor.kind === 'person' ? [actor.id] : []),
  ]);
  const passes = given.map(({ version: { sectionId }, ...pass }) => ({
    ...pass,
    completes: pass.completes && isAsStrict(ruleOf(rules.get(sectionId ?? '')), rule),
  }));
  const states = passageStates(passages, passes, mayPass);
  return { version, rule, states, complete: states.every((state) => state.passed), mayPass };
}

async function passRules(): Promise<Map<string, { passRule: PassRule }>> {
  const sections = await db().section.findMany({ select: { id: true, passRule: true } });
  return new Map(sections.map((section) => [section.id, section]));
}

function passesOf(storyId: string, passages: AuthoredPassage[]) {
  return db().pass.findMany({
    where: {
      storyId,
      passageId: { in: passages.map((passage) => passage.id) },
      hash: { in: passages.map((passage) => passage.hash) },
    },
    select: {
      passageId: true,
      hash: true,
      personId: true,
      completes: true,
      version: { select: { sectionId: true } },
    },
    orderBy: { at: 'asc' },
  });
}

/** Whose yes counts: people with an open account and the role that the rule asks for. */
async function mayPassIn(rule: PassRule, people: string[]): Promise<MayPass> {
  const rows = await db().person.findMany({
    where: { id: { in: [...new Set(people)] }, suspendedAt: null },
    select: { id: true, role: true },
  });
  const roles = new Map(rows.map((person) => [person.id, person]));
  return (personId) => {
    const person = roles.get(personId);
    return person !== undefined && mayPassUnder(person, rule);
  };
}
