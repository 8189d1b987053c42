import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
} from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const DATASOURCE: [string, string] = ['datasource.prisma', 'datasource db {\n  provider = "postgresql"\n}\n'];

let loaded: Promise<void> | undefined;

/**
 * Runs `work` with Prisma's own engine for migrations, from WebAssembly: the command line would download a
 * native one at every command, which is impossible behind many newsrooms' walls. Same engine, same
 * `_prisma_migrations` table. `url` is a PostgreSQL address whose user may change tables; where the engine asks
 * for a shadow database to replay migrations in, it gets this same one.
 */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: engine.SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= instantiate();
  await loaded;
  const { pool, factory } = catalogueReader(url);
  const bound = bindMigrationAwareSqlAdapterFactory(factory);
  const opened = await engine.SchemaEngine.new({ datamodels: [DATASOURCE] }, () => undefined, bound);
  try {
    return await work(opened);
  } finally {
    opened.free();
    await pool.end();
  }
}

async function instantiate(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const bytes = await readFile(path.join(path.dirname(entry), 'schema_engine_bg.wasm'));
  // The engine's ten seconds of patience for its lock would keep every finished process alive that long.
  const patience = (callback: () => void, milliseconds: number) => setTimeout(callback, milliseconds).unref();
  const imports = Object.entries(engine).map(([name, value]) =>
    name.startsWith('__wbg_setTimeout') ? [name, patience] : [name, value],
  );
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': Object.fromEntries(imports),
  });
  // The glue's own set-up functions are missing from its types.
  const glue = engine as unknown as { __wbg_set_wasm: (exports: WebAssembly.Exports) => void };
  const exported = instance.exports as WebAssembly.Exports & { __wbindgen_start: () => void };
  glue.__wbg_set_wasm(exported);
  exported.__wbindgen_start();
}

/**
 * Connections as the engine needs them. It reads PostgreSQL's catalogue, whose type "char" Prisma's adapter
 * refuses: we let it pass as text, remember such columns by name, and give them their true type afterwards.
 */
function catalogueReader(url: string) {
  const { pool, charColumns } = lenientPool(url);
  const factory = new PrismaPg(pool);
  const open = factory.connect.bind(factory);
  const connect = async () => {
    const adapter = await open();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (sql) => {
      const result = await queryRaw(sql);
      const columnTypes = result.columnTypes.map((type, at) =>
        charColumns.has(result.columnNames[at] ?? '') ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    // Prisma's own cuts a script at every semicolon, also inside the body of a function.
    adapter.executeScript = async (script) => void (await pool.query({ text: script }));
    adapter.executeScript = (script) => runWhole(pool, script);
    return adapter;
  };
  // Prisma's own shadow database is dropped while it is still connected to, which PostgreSQL refuses.
  return { pool, factory: Object.assign(factory, { connect, connectToShadowDb: connect }) };
}

/** The adapter cuts a script at every semicolon, also inside the body of a function. Sent whole, it is one transaction. */
async function runWhole(pool: pg.Pool, script: string): Promise<void> {
  try {
    await pool.query(script);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) {
      throw error;
    }
    const { code = '', severity = 'ERROR', message, detail, column, hint } = error;
    throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
  }
}

function lenientPool(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const { CHAR, TEXT } = pg.types.builtins;
  const charColumns = new Set<string>();
  const query = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryResult>;
  const lenient = async (config: pg.QueryConfig) => {
    const result = await query(config);
    for (const field of result.fields?.filter((one) => one.dataTypeID === CHAR) ?? []) {
      charColumns.add(field.name);
      field.dataTypeID = TEXT;
    }
    return result;
  };
  return { pool: Object.assign(pool, { query: lenient as typeof pool.query }), charColumns };
}
