import { Node } from '@tiptap/pm/model';
import type pg from 'pg';
import { upcast } from '#editor/document.ts';
import { documentHash } from '#editor/hash.ts';
import { schema } from '#editor/schema.ts';
import { FIRST_HASH, type Sealed, sealOf } from '#features/record/rules/seal.ts';
import { inBatches } from '#server/backup/in-batches.ts';
import type { Seals } from '#server/backup/manifest.ts';

type VersionRow = { id: string; document: unknown; schemaNumber: number; hash: string };

/** A version's hash as its document gives it now, and as it was kept when it was made. */
export type VersionProof = { id: string; worked: string; kept: string };

/** The hash of every version, worked out anew. A document that cannot be read any more has an empty one. */
export async function* versionProofs(client: pg.Client): AsyncGenerator<VersionProof> {
  const sql = 'select id::text, document, "schemaNumber", hash from "Version" order by id';
  for await (const row of inBatches<VersionRow>(client, sql)) {
    yield { id: row.id, worked: hashOf(row), kept: row.hash };
  }
}

function hashOf({ document, schemaNumber }: VersionRow): string {
  try {
    return documentHash(Node.fromJSON(schema, upcast(document, schemaNumber)));
  } catch {
    return '';
  }
}

type LinkRow = { sequence: string; hash: string; event: string } & { [Field in keyof Sealed]: Sealed[Field] };

/** Follows the record's chain over all its events. */
export async function readSeals(client: pg.Client): Promise<Seals> {
  const sql = `select c.sequence, c.hash, e.id::text, e.at, e.kind, e."storyId"::text, e."personId"::text, e.data
    from "EventChain" c left join "Event" e on e.id = c."eventId" order by c.sequence`;
  const seals: Seals = { length: 0, last: FIRST_HASH, firstBroken: null };
  for await (const { sequence, hash, ...event } of inBatches<LinkRow>(client, sql)) {
    seals.length += 1;
    const fits = Number(sequence) === seals.length && event.id && sealOf(seals.last, event) === hash;
    if (!fits) seals.firstBroken ??= sequence;
    seals.last = hash;
  }
  return seals;
}
