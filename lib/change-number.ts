import { z } from 'zod';

const UNKNOWN = 'Look again, then repeat: what was seen is unknown.';
/** The largest number that a column of type integer holds. */
const MOST = 2 ** 31 - 1;

/**
 * How often something was changed when it was last seen: a row's `change`, a draft's step. A number that the database
 * could not keep was never seen, so it is refused here.
 */
export const changeNumber = z.int(UNKNOWN).min(0, UNKNOWN).max(MOST, UNKNOWN);
