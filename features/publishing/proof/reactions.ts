import { lookHere } from '#features/publishing/proof/commands.ts';
import { system } from '#lib/actor.ts';
import { log } from '#lib/log.ts';

/**
 * Makes this node look for what was taken away from readers. Nobody waits for it: whoever took it down is answered, and
 * the next events are reacted to, while it looks.
 */
export function lookReaction({ data }: { data: unknown }): void {
  const lookId = lookOf(data);
  if (!lookId) return;
  lookHere(system(), lookId).catch((error: unknown) => {
    log.error({ err: error, lookId }, 'this node could not look for what was taken down');
  });
}

function lookOf(data: unknown): string | null {
  const { lookId } = (data ?? {}) as { lookId?: unknown };
  return typeof lookId === 'string' ? lookId : null;
}
