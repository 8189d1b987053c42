import type pg from 'pg';
import { SCHEMA_NUMBER } from '#editor/schema.ts';
import type { Manifest } from '#server/backup/manifest.ts';
import { readSeals, versionProofs } from '#server/backup/proofs.ts';

/** Compares what lies in the database now with what the manifest says. Throws a sentence at the first difference. */
export async function verifyRestored(client: pg.Client, manifest: Manifest): Promise<void> {
  for (const [table, { rows }] of Object.entries(manifest.tables)) {
    const { rows: counted } = await client.query(`select count(*)::int as count from "${table}"`);
    const found: number = counted[0]?.count ?? 0;
    if (found !== rows) throw different(`"${table}" has ${found} rows and should have ${rows}`);
  }
  await verifyVersions(client, manifest);
  const seals = await readSeals(client);
  for (const part of ['length', 'last', 'firstBroken'] as const) {
    if (seals[part] !== manifest.seals[part]) throw different('the seals of the record are others');
  }
}

async function verifyVersions(client: pg.Client, { versions, schemaNumber }: Manifest): Promise<void> {
  let count = 0;
  for await (const { id, worked, kept } of versionProofs(client)) {
    count += 1;
    // A hash is never computed anew under a later schema of documents: then the one that was kept has to do.
    const hash = schemaNumber === SCHEMA_NUMBER ? worked || kept : kept;
    if (versions[id] !== hash) throw different(`version ${id} has another hash`);
  }
  if (count !== Object.keys(versions).length) throw different('there are not as many versions');
}

function different(what: string): Error {
  return new Error(`What was restored is not what was backed up (${what}): all of it was taken back.`);
}
