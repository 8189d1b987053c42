import { Step } from '@tiptap/pm/transform';
import { isId } from '#editor/attributes.ts';
import { type BrokenBound, brokenBound } from '#editor/bounds.ts';
import { SCHEMA_NUMBER, schema } from '#editor/schema.ts';

/** A step as ProseMirror writes it. */
export type StepJson = { stepType: string } & Record<string, unknown>;

/**
 * What a browser sends: `steps` made on the draft as it was at `step`. `client` names the browser's unbroken run of
 * work (a UUID); `clientSeq` is the number of the batch's first step within it, so step i has clientSeq + i.
 */
export type Batch = {
  draft: string;
  step: number;
  steps: StepJson[];
  client: string;
  clientSeq: number;
  schema: number;
};

/** Why a batch was refused. `schema`: the page is older than the program; everything else is a broken sender. */
export type BatchRefusal = { ok: false; code: 'schema' | 'too_large' | 'malformed'; problem: string };

/** A batch with its steps ready to apply. Store `step.toJSON()`, never what was sent: it may hold more than a step. */
export type ParsedBatch = { ok: true; batch: Batch; steps: Step[] };

/** The bounds of one batch. `length` allows one paste of a whole story. */
export const BATCH_LIMITS = { steps: 500, depth: 80, values: 200_000, length: 2_000_000 } as const;

const MALFORMED =
  'The change could not be read, so it was not stored. Your text is kept on this page: reload it.';

const BOUND_PROBLEMS: Record<BrokenBound, string> = {
  depth:
    'The change is nested too deep, so it was not stored: paste the text in smaller parts or as plain text.',
  values: 'The change is too large to store at once: paste the text in smaller parts.',
  length: 'The change is too large to store at once: paste the text in smaller parts.',
  text: 'The change holds characters that cannot be stored: paste the text again as plain text.',
};

const ATTRIBUTES = new Set(Object.values(schema.nodes).flatMap((type) => Object.keys(type.spec.attrs ?? {})));
const HEAD_ATTRIBUTES = new Set(Object.keys(schema.topNodeType.spec.attrs ?? {}));

/** For each kind of step that may be sent, its positions and what else must hold before ProseMirror reads it. */
const STEP_TYPES: Record<string, { positions: string[]; holds?: (step: StepJson) => boolean }> = {
  replace: { positions: ['from', 'to'] },
  replaceAround: { positions: ['from', 'to', 'gapFrom', 'gapTo', 'insert'] },
  addMark: { positions: ['from', 'to'] },
  removeMark: { positions: ['from', 'to'] },
  attr: { positions: ['pos'], holds: (step) => ATTRIBUTES.has(String(step.attr)) },
  docAttr: { positions: [], holds: (step) => HEAD_ATTRIBUTES.has(String(step.attr)) },
};

/**
 * Reads a batch from unknown JSON: bounds, then the schema's number, then every field and step. Never throws; the
 * problem is a sentence for the person at the browser. What the steps do is checked when they are applied.
 */
export function parseBatch(json: unknown): ParsedBatch | BatchRefusal {
  const bound = brokenBound(json, BATCH_LIMITS);
  if (bound !== null) return { ok: false, code: codeOf(bound), problem: BOUND_PROBLEMS[bound] };
  if (!isRecord(json) || !isCount(json.schema)) return malformed();
  if (json.schema !== SCHEMA_NUMBER) {
    const problem = 'Copydesk has been renewed since this page was opened: reload it. Nothing is lost.';
    return { ok: false, code: 'schema', problem };
  }
  const { draft, step, steps, client, clientSeq } = json;
  if (!isId(draft) || !isId(client) || !isCount(step) || !isCount(clientSeq)) return malformed();
  if (!Array.isArray(steps) || steps.length === 0) return malformed();
  if (steps.length > BATCH_LIMITS.steps) {
    return {
      ok: false,
      code: 'too_large',
      problem: `A batch can hold ${BATCH_LIMITS.steps} steps: send it in parts.`,
    };
  }
  const parsed = parseSteps(steps);
  if (parsed === null) return malformed();
  const batch: Batch = { draft, step, steps, client, clientSeq, schema: json.schema };
  return { ok: true, batch, steps: parsed };
}

/** Reads steps from JSON within bounds (a batch's, or stored ones); null where one is no step that may be sent. */
export function parseSteps(steps: readonly unknown[]): Step[] | null {
  const parsed: Step[] = [];
  for (const step of steps) {
    if (!isStepJson(step)) return null;
    try {
      parsed.push(Step.fromJSON(schema, step));
    } catch {
      return null;
    }
  }
  return parsed;
}

function isStepJson(json: unknown): json is StepJson {
  if (!isRecord(json) || typeof json.stepType !== 'string') return false;
  if (!Object.hasOwn(STEP_TYPES, json.stepType)) return false;
  const step = json as StepJson;
  const rules = STEP_TYPES[step.stepType];
  if (rules === undefined || !rules.positions.every((name) => isCount(step[name]))) return false;
  if (rules.holds !== undefined && !rules.holds(step)) return false;
  return step.slice === undefined || isSliceJson(step.slice);
}

/** ProseMirror itself accepts any number as a slice's open depths. */
function isSliceJson(slice: unknown): boolean {
  if (!isRecord(slice)) return false;
  return [slice.openStart ?? 0, slice.openEnd ?? 0].every(
    (open) => isCount(open) && open <= BATCH_LIMITS.depth,
  );
}

/** What PostgreSQL keeps as an integer, with room for the numbers of one batch's steps. */
const MOST = 2 ** 31 - 1 - BATCH_LIMITS.steps;

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= MOST;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function codeOf(bound: BrokenBound): BatchRefusal['code'] {
  return bound === 'text' || bound === 'depth' ? 'malformed' : 'too_large';
}

function malformed(): BatchRefusal {
  return { ok: false, code: 'malformed', problem: MALFORMED };
}
