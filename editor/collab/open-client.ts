import { Node } from '@tiptap/pm/model';
import { CollabClient } from '#editor/collab/client.ts';
import type { DeskConnection } from '#editor/collab/connection.ts';
import { schema } from '#editor/schema.ts';

const clients = new Map<string, CollabClient>();

/**
 * The tab's client of a draft: the one that still holds unsaved work, where a page was left and opened again, else a new
 * one that begins with the page's document. Call its `start` and `stop` as the page comes and goes. On a server that
 * renders the page nothing is kept.
 */
export function openClient(options: {
  connection: DeskConnection;
  draftId: string;
  step: number;
  document: unknown;
  canEdit: boolean;
}): CollabClient {
  const known = clients.get(options.draftId);
  if (known) return known;
  const made = new CollabClient({
    ...options,
    document: Node.fromJSON(schema, options.document),
    onIdle: () => clients.delete(options.draftId),
  });
  if (typeof window !== 'undefined') clients.set(options.draftId, made);
  return made;
}
