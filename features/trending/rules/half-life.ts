/** In how many hours a view counts half: a story of this morning gives way to one of this afternoon. */
export const HALF_LIFE_HOURS = 6;

/** A score below this is no longer shown: half of one view. Whatever is read no more is gone within days. */
export const FAINT = 0.5;
