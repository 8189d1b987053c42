import { sealRecord } from '#features/record/commands.ts';
import { system } from '#lib/actor.ts';

/** Seals what happened since, every few seconds. */
export async function sealRecordJob(): Promise<void> {
  await sealRecord(system());
}
