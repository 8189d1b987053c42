/** One thing that is wrong and where: a field of a form, or a place in a story. */
export type Issue = { path?: string; message: string };

/**
 * Why something expected did not happen.
 * - `not_found`: there is no such thing, or not for this person
 * - `forbidden`: seen, but not for this person to do
 * - `invalid`: what was given cannot be used; `issues` say where
 * - `stale`: somebody changed it meanwhile; look again
 * - `conflict`: its present state does not allow it
 * - `blocked`: not ready; `issues` say what is missing
 * - `too_many`: too often; wait
 * - `unavailable`: something Copydesk needs does not answer
 */
export type FailureCode =
  | 'not_found'
  | 'forbidden'
  | 'invalid'
  | 'stale'
  | 'conflict'
  | 'blocked'
  | 'too_many'
  | 'unavailable';

/** An expected failure: a code for programs, one sentence for the person, and where it is wrong. */
export type Failure = { ok: false; code: FailureCode; message: string; issues?: Issue[] };
/** It worked, with this. */
export type Success<T> = { ok: true; value: T };

/** What a command returns: a value, or an expected failure with one sentence for the person. Surprises are thrown. */
export type Result<T = void> = Success<T> | Failure;

/** A success that carries a value. */
export function success<T>(value: T): Success<T>;
export function success(): Success<void>;
export function success<T>(value?: T): Success<T | undefined> {
  return { ok: true, value };
}

/** An expected failure. `message` says what happened and what to do, in one sentence. */
export function failure(code: FailureCode, message: string, issues?: Issue[]): Failure {
  return issues ? { ok: false, code, message, issues } : { ok: false, code, message };
}

/** The failure for whatever is missing or not readable by this person: the two look the same. */
export function notFound(what: string): Failure {
  return failure('not_found', `There is no such ${what}, or you may not see it.`);
}
