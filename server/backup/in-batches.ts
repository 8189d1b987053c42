import type pg from 'pg';

/** The rows of a query, so many at a time: a newsroom's whole record does not fit into memory. Inside a transaction only. */
export async function* inBatches<Row extends pg.QueryResultRow>(
  client: pg.Client,
  sql: string,
  size = 200,
): AsyncGenerator<Row> {
  await client.query(`declare batches no scroll cursor for ${sql}`);
  try {
    for (;;) {
      const { rows } = await client.query<Row>(`fetch ${size} from batches`);
      if (rows.length === 0) return;
      yield* rows;
    }
  } finally {
    // After an error the transaction is over and the cursor with it.
    await client.query('close batches').catch(() => undefined);
  }
}
