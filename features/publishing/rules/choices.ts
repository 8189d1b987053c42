// Apart from the schema, so that a browser which shows them need not load what checks them.

/** Why a newer version of a published story goes out. */
export const UPDATE_CAUSES = ['development', 'correction', 'fix', 'legal'] as const;

/** What kind of public note a correction is. */
export const CORRECTION_KINDS = ['correction', 'clarification', 'apology', 'editors_note'] as const;

/** Where a correction stands on its story. */
export const CORRECTION_PLACES = ['foot', 'top'] as const;

/** Why a story is taken down. */
export const TAKE_DOWN_REASONS = ['wrong', 'legal', 'too_early', 'safety', 'duplicate', 'other'] as const;
