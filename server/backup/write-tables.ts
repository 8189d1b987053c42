import { Readable } from 'node:stream';
import type pg from 'pg';
import { to } from 'pg-copy-streams';
import type { ArchiveWriter } from '#server/backup/archive-writer.ts';
import type { Manifest } from '#server/backup/manifest.ts';
import type { TableShape } from '#server/backup/snapshot.ts';

/** A tar's member begins with its size, which is not known of a table: it is cut into members of at most so many bytes. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Writes the rows of every table into the archive, as PostgreSQL's own text for COPY. */
export async function writeTables(
  client: pg.Client,
  shapes: TableShape[],
  archive: ArchiveWriter,
  members: Manifest['members'],
  onTable: (rows: number) => void,
): Promise<Manifest['tables']> {
  const tables: Manifest['tables'] = {};
  for (const { name, columns } of shapes) {
    const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
    const rows = client.query(to(`copy public.${client.escapeIdentifier(name)} (${list}) to stdout`));
    let part = 0;
    for await (const chunk of inPieces(rows)) {
      part += 1;
      const member = tableMember(name, part);
      members[member] = await archive.add(member, chunk.length, Readable.from([chunk]));
    }
    tables[name] = { columns, rows: rows.rowCount };
    onTable(rows.rowCount);
  }
  return tables;
}

/** The name of a part of a table in the archive. Parts are counted from 1 and lie in order. */
export function tableMember(table: string, part: number): string {
  return `tables/${table}/${String(part).padStart(6, '0')}`;
}

async function* inPieces(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    held.push(chunk);
    bytes += chunk.length;
    if (bytes < MOST_BYTES) continue;
    yield Buffer.concat(held);
    held = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(held);
}
