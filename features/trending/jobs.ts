import { FAINT, HALF_LIFE_HOURS } from '#features/trending/rules/half-life.ts';
import { databaseTime, db } from '#lib/db.ts';

/** Forgets the scores that have faded: they are neither shown nor would they count for anything if the story were read again. */
export async function forgetFadedJob(): Promise<void> {
  const at = await databaseTime();
  await db().$executeRaw`
    delete from "View"
    where score * power(0.5, extract(epoch from ${at}::timestamptz - at) / 3600 / ${HALF_LIFE_HOURS}::float8) < ${FAINT}::float8 / 10`;
}
