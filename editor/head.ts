import {
  attribute,
  idOrNull,
  isId,
  languageAttributes,
  oneOf,
  type Rule,
  shortText,
} from '#editor/attributes.ts';

/** The labels a story may carry wherever it is shown; `none` shows nothing. */
export const LABELS = ['none', 'exclusive', 'analysis', 'opinion', 'explainer', 'obituary'] as const;

/** One of LABELS. */
export type Label = (typeof LABELS)[number];

/**
 * Who a story is by: a person of the newsroom by id, or a plain name without one. `name` is what was typed or the
 * person's name at the time; `role` and `place` are shown after it ("Europe editor", "in Kyiv") and may be empty.
 */
export type Byline = { person: string | null; name: string; role: string; place: string };

/**
 * What stands at the head of a story beside its passages: attributes of the document itself, so that it has authors,
 * a hash and a place in each version. Sections, topics and people are ids. `lang` null is the newsroom's own.
 */
export type Head = {
  section: string | null;
  topics: string[];
  bylines: Byline[];
  freeLine: string;
  label: Label;
  lang: string | null;
  dir: 'ltr' | 'rtl' | null;
};

const MAX_TOPICS = 30;
const MAX_BYLINES = 20;

/** The rules of one byline's texts, by field; the person is checked beside them. */
const BYLINE_TEXTS: Record<string, Rule> = {
  name: shortText('A name in the byline', 120),
  role: shortText('A role in the byline', 120),
  place: shortText('A place in the byline', 120),
};

/** The attributes of `doc`. None is ever written to HTML: the clipboard carries passages, not a story's head. */
export const headAttributes = {
  section: attribute('section', null, idOrNull('The section'), { rendered: false }),
  topics: attribute('topics', [], topicsRule, { rendered: false }),
  bylines: attribute('bylines', [], bylinesRule, { rendered: false }),
  freeLine: attribute('freeLine', '', shortText('The free line under the byline', 300), { rendered: false }),
  label: attribute('label', 'none', oneOf('The label', LABELS), { rendered: false }),
  lang: { ...languageAttributes.lang, rendered: false },
  dir: { ...languageAttributes.dir, rendered: false },
};

function topicsRule(value: unknown): string | null {
  if (!Array.isArray(value) || !value.every(isId)) return 'The topics must be a list of ids of Copydesk’s.';
  if (value.length > MAX_TOPICS) return `A story can have ${MAX_TOPICS} topics: take some out.`;
  return new Set(value).size === value.length ? null : 'A topic is listed twice: take one out.';
}

function bylinesRule(value: unknown): string | null {
  if (!Array.isArray(value)) return 'The byline must be a list of people.';
  if (value.length > MAX_BYLINES)
    return `A byline can name ${MAX_BYLINES} people: use the free line for more.`;
  for (const byline of value) {
    const problem = bylineProblem(byline);
    if (problem !== null) return problem;
  }
  return null;
}

function bylineProblem(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'A byline is damaged.';
  const byline = value as Record<string, unknown>;
  if (Object.keys(byline).sort().join() !== 'name,person,place,role') return 'A byline is damaged.';
  if (byline.person !== null && !isId(byline.person))
    return 'The person in a byline is not an id of Copydesk’s.';
  for (const [field, rule] of Object.entries(BYLINE_TEXTS)) {
    const problem = rule(byline[field]);
    if (problem !== null) return problem;
  }
  return null;
}
