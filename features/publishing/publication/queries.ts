import { compareDocuments } from '#editor/changes.ts';
import { type ChangeOfFact, changesOfFact } from '#features/publishing/rules/changes-of-fact.ts';
import type { PublishStory } from '#features/publishing/schema.ts';
import { versionDocument } from '#features/review/readiness/queries.ts';
import type { PersonActor } from '#lib/actor.ts';
import { type Failure, failure } from '#lib/result.ts';

const KINDS: Record<ChangeOfFact['kind'], string> = {
  number: 'a number',
  name: 'a name',
  quotation: 'a quotation',
  negation: 'a “not”',
};

/** What a person is asked before an update goes out as a mere fix. */
type Asked = Pick<PublishStory, 'cause' | 'fixMeant'> & {
  storyId: string;
  /** What readers have now, and what they would get. */
  publishedVersionId: string | null;
  versionId: string;
};

/**
 * Asks "Is this a correction?" where a fix changes a number, a name, a quotation or a negation, naming each; null where it
 * does not, or where the person has said that it is meant.
 */
export async function correctionAsked(actor: PersonActor, asked: Asked): Promise<Failure | null> {
  const { cause, fixMeant, storyId, publishedVersionId, versionId } = asked;
  if (cause !== 'fix' || fixMeant || !publishedVersionId) return null;
  const before = await versionDocument(actor, { storyId, versionId: publishedVersionId });
  const after = await versionDocument(actor, { storyId, versionId });
  if (!before || !after) return null;
  const found = changesOfFact(compareDocuments(before, after));
  if (found.length === 0) return null;
  const issues = found
    .slice(0, 10)
    .map((change) => ({ path: 'fixMeant', message: `It changes ${KINDS[change.kind]}: ${wordsOf(change)}` }));
  return failure(
    'blocked',
    'Is this a correction? A fix is nothing that readers would want to know of.',
    issues,
  );
}

function wordsOf({ was, is }: ChangeOfFact): string {
  if (was === '') return `“${short(is)}” is new.`;
  return is === '' ? `“${short(was)}” is gone.` : `“${short(was)}” became “${short(is)}”.`;
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
