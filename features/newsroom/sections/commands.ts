import { addressWords, freeWords, reservedWords } from '#features/newsroom/rules/address-words.ts';
import { orderOf } from '#features/newsroom/rules/order-of.ts';
import type {
  AddSection,
  OrderSections,
  RenameSection,
  SetPassRule,
} from '#features/newsroom/sections/schema.ts';
import { may } from '#features/people/policy.ts';
import type { PersonActor } from '#lib/actor.ts';
import { db, isDuplicate, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { newId } from '#lib/ids.ts';
import { failure, notFound, type Result, success } from '#lib/result.ts';

/** Adds a section at the end. Its address words come from its name and never change. */
export async function addSection(actor: PersonActor, input: AddSection): Promise<Result<{ id: string }>> {
  if (!may(actor, 'manageSections')) return refused();
  return refuseDuplicate(input.name, () => addSectionOnce(actor, input));
}

/** Renames a section; its addresses stay. */
export async function renameSection(actor: PersonActor, input: RenameSection): Promise<Result> {
  return changeSection(actor, input, async (was) => {
    const others = await db().section.findMany({ where: { id: { not: input.id } }, select: { name: true } });
    if (others.some((section) => sameName(section.name, input.name))) return taken(input.name);
    return { data: { name: input.name }, kind: 'section.renamed', note: { was: was.name, is: input.name } };
  });
}

/** Says who may pass stories of a section: any editor, or reviewers only. */
export async function setPassRule(actor: PersonActor, input: SetPassRule): Promise<Result> {
  return changeSection(actor, input, async (was) => ({
    data: { passRule: input.passRule },
    kind: 'section.pass_rule',
    note: { was: was.passRule, is: input.passRule },
  }));
}

/** Puts the sections into the given order; ones not named come last, as they were. Refuses an id that is no section's or comes twice. */
export async function orderSections(actor: PersonActor, input: OrderSections): Promise<Result> {
  if (!may(actor, 'manageSections')) return refused();
  return transaction(async () => {
    const there = await db().section.findMany({ orderBy: { position: 'asc' }, select: { id: true } });
    const order = orderOf(there, input.ids);
    if (!order) return unordered();
    for (const [position, id] of order.entries()) {
      await db().section.updateMany({ where: { id }, data: { position } });
    }
    await record(actor, { kind: 'section.ordered', data: { ids: input.ids } });
    return success();
  });
}

type Section = { name: string; passRule: 'editors' | 'reviewers' };
type Change = {
  data: Partial<Section>;
  kind: 'section.renamed' | 'section.pass_rule';
  note: { was: string; is: string };
};

async function changeSection(
  actor: PersonActor,
  input: { id: string; change: number },
  decide: (was: Section) => Promise<Change | ReturnType<typeof failure>>,
): Promise<Result> {
  if (!may(actor, 'manageSections')) return refused();
  return transaction(async () => {
    const was = await db().section.findUnique({
      where: { id: input.id },
      select: { name: true, passRule: true },
    });
    if (!was) return notFound('section');
    const decided = await decide(was);
    if ('ok' in decided) return decided;
    const written = await db().section.updateMany({
      where: { id: input.id, change: input.change },
      data: { ...decided.data, change: { increment: 1 } },
    });
    if (written.count === 0)
      return failure('stale', 'Somebody changed this section meanwhile. Look again, then repeat.');
    await record(actor, { kind: decided.kind, data: { id: input.id, ...decided.note } });
    return success();
  });
}

function addSectionOnce(actor: PersonActor, input: AddSection): Promise<Result<{ id: string }>> {
  return transaction(async () => {
    const there = await db().section.findMany({ select: { name: true, words: true } });
    if (there.some((section) => sameName(section.name, input.name))) return taken(input.name);
    const words = freeWords(addressWords(input.name, 'section'), [
      ...there.map((s) => s.words),
      ...reservedWords,
    ]);
    const id = newId();
    await db().section.create({ data: { id, name: input.name, words, position: there.length } });
    await record(actor, { kind: 'section.added', data: { id, name: input.name } });
    return success({ id });
  });
}

/** Two people may add the same at once: whoever is second is told like anybody else. */
async function refuseDuplicate<T>(name: string, add: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await add();
  } catch (error) {
    if (isDuplicate(error)) return taken(name);
    throw error;
  }
}

function refused() {
  return failure('forbidden', 'Only an administrator changes the sections.');
}

function unordered() {
  return failure(
    'invalid',
    'That order names a section twice, or one that is not there. Look again, then repeat.',
  );
}

function taken(name: string) {
  return failure('invalid', `There is a section "${name}" already.`, [
    { path: 'name', message: 'Taken already.' },
  ]);
}

function sameName(a: string, b: string): boolean {
  return a.toLocaleLowerCase() === b.toLocaleLowerCase();
}
