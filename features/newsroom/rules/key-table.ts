/** A key of a screen: which, and what it does there. */
type Key = { keys: string; does: string; screen: Screen };

/** The screens that have keys of their own, in the order of the sheet. */
export const SCREENS = ['Everywhere', 'Lists', 'A story', 'Review'] as const;
export type Screen = (typeof SCREENS)[number];

/**
 * Every key of the newsroom side but those of the text, which stand in editor/views/text-keys.ts. What binds a key takes it from
 * here by its name, and the sheet behind "?" shows this table: so the sheet cannot say what is not so.
 */
export const DESK_KEYS = {
  palette: { keys: 'Mod-k', does: 'Go to a story or a screen, or do something', screen: 'Everywhere' },
  sheet: { keys: '?', does: 'Show these keys', screen: 'Everywhere' },
  search: { keys: '/', does: 'Look for words', screen: 'Everywhere' },
  newStory: { keys: 'c', does: 'Make a story', screen: 'Everywhere' },
  goStories: { keys: 'g s', does: 'Go to the stories', screen: 'Everywhere' },
  goReview: { keys: 'g r', does: 'Go to review', screen: 'Everywhere' },
  goNotices: { keys: 'g n', does: 'Go to your notices', screen: 'Everywhere' },
  goCalendar: { keys: 'g c', does: 'Go to the calendar', screen: 'Everywhere' },
  goPictures: { keys: 'g p', does: 'Go to the pictures', screen: 'Everywhere' },
  next: { keys: 'j', does: 'Next', screen: 'Lists' },
  nextByArrow: { keys: 'ArrowDown', does: 'Next', screen: 'Lists' },
  previous: { keys: 'k', does: 'The one before', screen: 'Lists' },
  previousByArrow: { keys: 'ArrowUp', does: 'The one before', screen: 'Lists' },
  open: { keys: 'o', does: 'Open (as Enter does)', screen: 'Lists' },
  peek: { keys: 'Space', does: 'Peek into the story, and stop peeking', screen: 'Lists' },
  stopPeeking: { keys: 'Escape', does: 'Stop peeking', screen: 'Lists' },
  focusMode: { keys: 'Mod-\\', does: 'Nothing but the text, and back', screen: 'A story' },
  nextChange: { keys: 'n', does: 'Next change', screen: 'Review' },
  previousChange: { keys: 'p', does: 'The change before', screen: 'Review' },
  marks: { keys: 'm', does: 'Show or hide what changed', screen: 'Review' },
} as const satisfies Record<string, Key>;

/** A key by its name. */
export type DeskKey = keyof typeof DESK_KEYS;
