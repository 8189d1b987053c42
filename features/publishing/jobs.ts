import { type Along, goOut } from '#features/publishing/schedule/commands.ts';
import { dueStories, endedStories } from '#features/publishing/schedule/queries.ts';
import { takeDownEnded } from '#features/publishing/withdrawal/commands.ts';
import { system } from '#lib/actor.ts';
import { alone } from '#lib/alone.ts';
import { log } from '#lib/log.ts';

/** Puts one story out whose time has come. Asked too early, it does nothing: `sweepDueJob` comes by again. */
export async function goOutJob(payload: { storyId: string }, along?: Along): Promise<void> {
  const outcome = await goOut(system(), payload.storyId, along);
  if (outcome === 'failed') log.error({ storyId: payload.storyId }, 'a scheduled story could not go out');
}

/**
 * Does what the clock has brought about and no job did: stories whose job was lost with the machine that ran it, and those
 * whose time on the site is over. One that cannot be dealt with keeps no other waiting.
 */
export async function sweepDueJob(along?: Along): Promise<void> {
  for (const storyId of await dueStories(system())) {
    await alone({ storyId }, 'a due story could not be put out', () => goOutJob({ storyId }, along));
  }
  for (const storyId of await endedStories(system())) {
    await alone({ storyId }, 'a story could not be ended', () => takeDownEnded(system(), storyId));
  }
}
