import pg from 'pg';

const ROLE = 'copydesk_app';
/** Two nodes that start together would both alter the role, and PostgreSQL fails one of them. */
const LOCK = 0x726f6c65;

/**
 * Makes the role `copydesk_app` with this password, grants it what the application needs in the database at
 * `ownerUrl`, and returns its address. It may add to the record and read it, never change it. Run it after
 * every migration: new tables need their grants.
 */
export async function makeAppRole(ownerUrl: string, password: string): Promise<string> {
  await withOwner(ownerUrl, async (owner) => {
    const found = await owner.query('select 1 from pg_roles where rolname = $1', [ROLE]);
    const verb = found.rowCount === 0 ? 'create' : 'alter';
    await owner.query(`${verb} role ${ROLE} login password ${owner.escapeLiteral(password)}`);
    await grant(owner, ROLE);
  });
  const url = new URL(ownerUrl);
  url.username = ROLE;
  url.password = password;
  return url.href;
}

/** Grants the same to a role that somebody else made: the one that `appUrl` names. */
export async function grantAppRole(ownerUrl: string, appUrl: string): Promise<void> {
  const role = decodeURIComponent(new URL(appUrl).username);
  await withOwner(ownerUrl, (owner) => grant(owner, role));
}

async function grant(owner: pg.Client, name: string): Promise<void> {
  const role = owner.escapeIdentifier(name);
  const { rows } = await owner.query<{ name: string }>('select current_database() as name');
  const database = owner.escapeIdentifier(rows[0]?.name ?? '');
  await owner.query(`grant connect, temporary on database ${database} to ${role}`);
  await owner.query(`grant usage on schema public to ${role}`);
  await owner.query(`grant select, insert, update, delete on all tables in schema public to ${role}`);
  await owner.query(`grant usage, select on all sequences in schema public to ${role}`);
  await owner.query(`grant execute on all functions in schema public to ${role}`);
  await owner.query(`revoke update, delete, truncate on "Event" from ${role}`);
}

async function withOwner(url: string, work: (owner: pg.Client) => Promise<void>): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    await owner.query('begin');
    await owner.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await work(owner);
    await owner.query('commit');
  } finally {
    await owner.end();
  }
}
