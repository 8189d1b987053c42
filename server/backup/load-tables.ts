import type { Writable } from 'node:stream';
import pg from 'pg';
import { from } from 'pg-copy-streams';
import type { Manifest } from '#server/backup/manifest.ts';

export type TableLoader = {
  /** Adds the next part of a table. Parts of one table come one after the other. */
  add: (table: string, content: AsyncIterable<Buffer>) => Promise<void>;
  /** Ends the last table and puts the rules between tables back, which checks every row against them. */
  finish: () => Promise<void>;
};

type OpenCopy = { table: string; write: (chunk: Buffer) => Promise<void>; end: () => Promise<void> };
type Rule = { table: string; name: string; definition: string };

/**
 * Fills empty tables, inside the open transaction of `client`. Stories point at versions and versions at stories: no order
 * of tables would do, so foreign keys go away meanwhile. Triggers rest, for what they watch over happened long ago.
 */
export async function openLoader(client: pg.Client, manifest: Manifest): Promise<TableLoader> {
  const tables = Object.keys(manifest.tables);
  const quoted = tables.map(tableName).join(', ');
  const rules = await takeRulesAway(client);
  if (quoted) await client.query(`truncate ${quoted}`);
  for (const table of tables) await client.query(`alter table ${tableName(table)} disable trigger user`);
  let open: OpenCopy | undefined;
  const endTable = async () => {
    await open?.end();
    open = undefined;
  };
  return {
    add: async (table, content) => {
      if (open?.table !== table) {
        await endTable();
        open = startCopy(client, table, manifest);
      }
      for await (const chunk of content) await open.write(chunk);
    },
    finish: async () => {
      await endTable();
      for (const table of tables) await client.query(`alter table ${tableName(table)} enable trigger user`);
      for (const { table, name, definition } of rules)
        await client.query(`alter table ${table} add constraint ${name} ${definition}`);
      for (const [sequence, value] of Object.entries(manifest.sequences))
        await client.query('select setval($1::regclass, $2)', [tableName(sequence), value]);
    },
  };
}

function startCopy(client: pg.Client, table: string, manifest: Manifest): OpenCopy {
  const columns = manifest.tables[table]?.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const copy: Writable = client.query(from(`copy ${tableName(table)} (${columns}) from stdin`));
  const { promise: failed, reject } = Promise.withResolvers<never>();
  // Rows are refused whenever PostgreSQL comes to read them, also while nobody waits for that.
  copy.on('error', reject);
  failed.catch(() => undefined);
  return {
    table,
    write: (chunk) =>
      Promise.race([failed, new Promise<void>((resolve) => copy.write(chunk, () => resolve()))]),
    end: () => Promise.race([failed, new Promise<void>((resolve) => copy.end(resolve))]),
  };
}

async function takeRulesAway(client: pg.Client): Promise<Rule[]> {
  const { rows } = await client.query<Rule>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`);
  return rows;
}

function tableName(table: string): string {
  return `public.${pg.escapeIdentifier(table)}`;
}
