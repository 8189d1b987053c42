import { beginSettings } from '#features/newsroom/settings/commands.ts';
import { addFirstAdmin } from '#features/people/commands.ts';
import { needsSetUp, opensSetUp } from '#features/setup/queries.ts';
import type { SetUp } from '#features/setup/schema.ts';
import type { ReaderActor, SystemActor } from '#lib/actor.ts';
import { databaseTime, db, transaction } from '#lib/db.ts';
import { deskUrl } from '#lib/env.ts';
import { newSecret } from '#lib/ids.ts';
import { failure, type Result, success } from '#lib/result.ts';
import { hashSecret } from '#lib/session-cookie.ts';

/** While there is no admin: makes a new set-up token, voids the one before and gives the link for the start to print. Null once there is an admin. */
export async function renewSetupToken(actor: SystemActor): Promise<Result<{ link: string } | null>> {
  return transaction(async () => {
    await lockSetUp();
    if (!(await needsSetUp(actor))) {
      await db().setupToken.deleteMany();
      return success(null);
    }
    const token = newSecret();
    const row = { tokenHash: hashSecret(token), createdAt: await databaseTime() };
    await db().setupToken.upsert({ where: { id: 1 }, create: row, update: row });
    return success({ link: `${deskUrl}/setup?token=${token}` });
  });
}

/** Makes the first admin and the newsroom's settings, once: of two who try at the same time one does. `not_found`: the token is not, or no longer, the right one. */
export async function setUp(actor: ReaderActor, input: SetUp): Promise<Result<{ personId: string }>> {
  if (!(await opensSetUp(actor, input))) return closed();
  return transaction(async () => {
    await lockSetUp();
    const used = await db().setupToken.deleteMany({ where: { tokenHash: hashSecret(input.token) } });
    if (used.count === 0) return closed();
    const { name, email, password } = input;
    const admin = await addFirstAdmin(actor, { name, email, password });
    if (!admin.ok) return admin;
    const begun = await beginSettings(admin.value, { name: input.newsroom });
    return begun.ok ? success({ personId: admin.value.id }) : begun;
  });
}

async function lockSetUp(): Promise<void> {
  await db().$executeRaw`select pg_advisory_xact_lock(hashtextextended('setup', 0))`;
}

function closed() {
  return failure('not_found', 'This link is used or void. The newest start printed the one that works.');
}
