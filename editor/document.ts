import { Node } from '@tiptap/pm/model';
import { v7 } from 'uuid';
import type { DocumentJson, NodeJson } from '#editor/document-json.ts';
import type { Byline, Head } from '#editor/head.ts';
import { documentProblem, jsonProblem, sentenceOf } from '#editor/limits.ts';
import { SCHEMA_NUMBER, schema } from '#editor/schema.ts';

/** A document that may be trusted, or the sentence that says why it may not. */
export type ParsedDocument = { ok: true; doc: Node } | { ok: false; problem: string };

/**
 * Reads unknown JSON as a document: bounds first, then the schema, the rule of every attribute, and the limits of
 * texts. The problem is a sentence for the person who sent it. Never throws.
 */
export function parseDocument(json: unknown): ParsedDocument {
  const outside = jsonProblem(json);
  if (outside !== null) return { ok: false, problem: outside };
  try {
    const doc = Node.fromJSON(schema, json);
    const inside = documentProblem(doc);
    return inside === null ? { ok: true, doc } : { ok: false, problem: inside };
  } catch (error) {
    return { ok: false, problem: sentenceOf(error) };
  }
}

/**
 * Brings a document stored under an older schema number to the present one. The schema only grew since (new nodes, new
 * attributes with defaults), so an older document is one of the present schema as it stands. Throws a RangeError for a
 * number that this program does not know: a newer program wrote it, and guessing could lose words.
 */
export function upcast(json: unknown, schemaNumber: number): unknown {
  if (Number.isInteger(schemaNumber) && schemaNumber >= 1 && schemaNumber <= SCHEMA_NUMBER) return json;
  throw new RangeError(
    `Documents of schema ${schemaNumber} cannot be read: this program knows ${SCHEMA_NUMBER}.`,
  );
}

/**
 * A new document: an empty headline, an empty standfirst (which counts as none until it has words) and one empty
 * paragraph, each with its id, so that opening it writes nothing.
 */
export function emptyDocument(head: Partial<Head> = {}, newId: () => string = v7): DocumentJson {
  const block = (type: string): NodeJson => ({ type, attrs: { id: newId() } });
  const attrs: Head = { ...headOf(schema.topNodeType.createAndFill() as Node), ...head };
  return { type: 'doc', attrs, content: [block('headline'), block('standfirst'), block('paragraph')] };
}

/** The head of a document, as an object of its own. */
export function headOf(doc: Node): Head {
  const { section, topics, bylines, freeLine, label, lang, dir } = doc.attrs as Head;
  return { section, topics: [...topics], bylines: bylines.map(copyOfByline), freeLine, label, lang, dir };
}

/** The document as JSON for storing and sending. */
export function documentJson(doc: Node): DocumentJson {
  // ProseMirror keeps attributes in objects without a prototype, which React does not pass to a browser.
  return JSON.parse(JSON.stringify(doc.toJSON())) as DocumentJson;
}

function copyOfByline({ person, name, role, place }: Byline): Byline {
  return { person, name, role, place };
}
