import { z } from 'zod';

/** Counts up when archives become such that an older program would misread them. */
export const FORMAT = 1;

/** The last member of an archive: without it the archive is not whole. */
export const MANIFEST = 'manifest.json';

const count = z.number().int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().regex(/^\w+$/);
/** Below the data folder; no part of it begins with a dot, so that none leads out again. */
const filePath = z.string().regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*)+$/);

const seals = z.object({
  length: count,
  last: sha256,
  /** The first link that did not fit when the backup was made; null where the chain was whole. */
  firstBroken: z.string().nullable(),
});

const job = z.object({
  queue: z.string(),
  data: z.record(z.string(), z.unknown()),
  startAfter: z.string(),
  singletonKey: z.string().nullable(),
});

const schema = z.object({
  format: z.literal(FORMAT),
  madeAt: z.string(),
  newsroom: z.string(),
  /** Every applied migration, in order. */
  migrations: z.array(z.string()),
  /** The number of the documents' schema that `versions` were hashed under. */
  schemaNumber: count,
  tables: z.record(name, z.object({ columns: z.array(name), rows: count })),
  sequences: z.record(name, z.string().regex(/^\d+$/)),
  /** The hash of every version, worked out from its document when the backup was made. */
  versions: z.record(z.uuid(), sha256),
  seals,
  jobs: z.array(job),
  /** Paths below the data folder. */
  files: z.array(filePath),
  members: z.record(z.string(), z.object({ bytes: count, sha256 })),
});

/** What a backup holds, so that a restore can tell whether it got all of it back. */
export type Manifest = z.infer<typeof schema>;
/** The record's chain: how many links, the hash of the last, and the first that does not fit. */
export type Seals = z.infer<typeof seals>;
/** Work that waited in a queue. */
export type WaitingJob = z.infer<typeof job>;

/** Reads a manifest; gives a sentence's end where it cannot be used: "X ...". */
export function parseManifest(text: string): { manifest: Manifest } | { problem: string } {
  const json = jsonOf(text);
  const format = z.object({ format: z.number() }).safeParse(json);
  if (format.success && format.data.format > FORMAT) {
    return {
      problem: 'was made by a newer Copydesk: restore it with that one, or bring this one up to date first',
    };
  }
  const parsed = schema.safeParse(json);
  return parsed.success
    ? { manifest: parsed.data }
    : { problem: 'holds no list of contents that can be read' };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
