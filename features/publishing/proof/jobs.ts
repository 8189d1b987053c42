import { noteSilentNodes, type OrderedLook, orderLook } from '#features/publishing/proof/commands.ts';
import { system } from '#lib/actor.ts';

/** Orders the look at every place that showed a story. Where readers have it again meanwhile there is nothing to look for. */
export async function orderLookJob(payload: OrderedLook): Promise<void> {
  await orderLook(system(), payload);
}

/** Says of nodes that were to look for what was taken down, and did not, that they stayed silent. */
export async function sweepLooksJob(): Promise<void> {
  await noteSilentNodes(system());
}
