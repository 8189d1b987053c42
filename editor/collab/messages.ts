import { isId } from '#editor/attributes.ts';
import type { Batch, StepJson } from '#editor/collab/batch.ts';

/**
 * Where pasted words came from: step `index` of the batch puts in words of `passages` of `draft`. Their open authors come
 * along.
 */
export type PasteSource = { index: number; draft: string; passages: string[] };

/**
 * What a browser says on the desk's stream. `open` begins or resumes a draft at the step the browser has; its answer is
 * the steps since, then `opened`. `batch` is answered by `steps` and `ack`, or by `refused`.
 */
export type ClientMessage =
  | { type: 'open'; draft: string; client: string; step: number; schema: number }
  | { type: 'close'; draft: string }
  | { type: 'batch'; batch: Batch; sources?: PasteSource[] }
  | { type: 'watch' | 'unwatch'; story: string }
  | { type: 'ping' };

/**
 * Steps that one client made one after the other; the first leads from step `from` to `from + 1`. `seqs` are the client's
 * numbers (empty for the system). `steps` null: exactly as this browser sent them.
 */
export type StepsRun = {
  from: number;
  client: string | null;
  person: string | null;
  seqs: number[];
  steps: StepJson[] | null;
};

/** Somebody who has the draft open. */
export type PersonHere = { id: string; name: string };

/**
 * Why something was not done. `schema`: the page is older than the program. `behind`: too many steps behind, read on and
 * send again. `unavailable`: not stored now, send again. The others do not pass by themselves.
 */
export type RefusalCode =
  | 'schema'
  | 'behind'
  | 'unavailable'
  | 'forbidden'
  | 'not_found'
  | 'invalid'
  | 'too_large'
  | 'too_many';

/** What the desk's stream says to a browser. */
export type ServerMessage =
  | { type: 'opened'; draft: string; step: number; canEdit: boolean; lastSeq: number }
  | { type: 'steps'; draft: string; runs: StepsRun[] }
  | { type: 'ack'; draft: string; client: string; stored: number[]; lost: number[]; problem: string | null }
  | { type: 'refused'; draft: string | null; code: RefusalCode; message: string }
  | { type: 'here'; draft: string; people: PersonHere[] }
  | { type: 'story'; story: string; kind: string }
  | { type: 'notices' }
  | { type: 'revoked'; message: string }
  | { type: 'pong' };

/** The code a stream is closed with when its session is over. */
export const CLOSE_REVOKED = 4401;

/** The code a stream is closed with when the browser reads too slowly: it comes back and reads on. */
export const CLOSE_SLOW = 4408;

const MAX_SOURCES = 500;
const MAX_PASSAGES = 2_000;

/** Reads where pasted words came from, out of unknown JSON; null where it is broken. Absent means nowhere. */
export function parseSources(json: unknown): PasteSource[] | null {
  if (json === undefined || json === null) return [];
  if (!Array.isArray(json) || json.length > MAX_SOURCES) return null;
  const sources: PasteSource[] = [];
  for (const item of json) {
    if (typeof item !== 'object' || item === null) return null;
    const { index, draft, passages } = item as Record<string, unknown>;
    if (!Number.isSafeInteger(index) || (index as number) < 0 || !isId(draft)) return null;
    if (!Array.isArray(passages) || passages.length > MAX_PASSAGES || !passages.every(isId)) return null;
    sources.push({ index: index as number, draft, passages });
  }
  return sources;
}

/** Reads a message of the server's; null where it cannot be read, as after an update of the program. */
export function parseServerMessage(data: unknown): ServerMessage | null {
  if (typeof data !== 'string') return null;
  try {
    const json: unknown = JSON.parse(data);
    const isMessage = typeof json === 'object' && json !== null && 'type' in json;
    return isMessage ? (json as ServerMessage) : null;
  } catch {
    return null;
  }
}
