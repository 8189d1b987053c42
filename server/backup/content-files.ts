import { relative } from 'node:path';
import type pg from 'pg';
import { originalPath, renditionPath } from '#features/pictures/services/storage.ts';
import { videoFilePath } from '#features/videos/services/storage.ts';
import { dataDir } from '#lib/env.ts';

type Source = { table: string; sql: string; path: (row: Record<string, string>) => string };

/** What lies in the data folder for rows of the database. Each file is whole once its row is there, and never changed. */
const sources: Source[] = [
  {
    table: 'Picture',
    sql: 'select id::text from "Picture" order by id',
    path: ({ id = '' }) => originalPath(id),
  },
  {
    table: 'Rendition',
    sql: `select "pictureId"::text as id, width || '.' || format as file from "Rendition" order by 1, width, format`,
    path: ({ id = '', file = '' }) => renditionPath(id, file),
  },
  {
    table: 'Video',
    sql: 'select id::text from "Video" order by id',
    path: ({ id = '' }) => videoFilePath(id),
  },
];

/** The files that the rows of this snapshot refer to, as paths below the data folder with forward slashes. */
export async function contentFiles(client: pg.Client): Promise<string[]> {
  const files: string[] = [];
  for (const { table, sql, path } of sources) {
    const known = await client.query('select to_regclass($1) as name', [`public."${table}"`]);
    // A database that is not migrated yet does not have every table.
    if (!known.rows[0]?.name) continue;
    const { rows } = await client.query<Record<string, string>>(sql);
    for (const row of rows) files.push(relative(dataDir, path(row)).replaceAll('\\', '/'));
  }
  return files;
}
