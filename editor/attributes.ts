import type { Attribute } from '@tiptap/core';
import { isStorableText } from '#editor/bounds.ts';
import { linkAddressProblem } from '#editor/link-address.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
// The shape of a language tag (BCP 47), not its meaning: "en-GB", "ar", "zh-Hant".
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/;

/** Says what is wrong with an attribute's value, as a sentence, or null. */
export type Rule = (value: unknown) => string | null;

/** True for an id as Copydesk makes them: a lower-case UUID. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

/** An id, or null where nothing has been chosen yet. */
export function idOrNull(what: string): Rule {
  return (value) => (value === null || isId(value) ? null : `${what} is not an id of Copydesk's.`);
}

/** Plain text on one line, of at most `max` characters. */
export function shortText(what: string, max: number): Rule {
  return (value) => {
    if (typeof value !== 'string') return `${what} must be text.`;
    if (value.length > max) return `${what} is too long: shorten it to ${max} characters.`;
    return /[\n\r\u2028\u2029\0]/.test(value) || !isStorableText(value)
      ? `${what} must stay on one line.`
      : null;
  };
}

/** One of a closed list of values. */
export function oneOf(what: string, values: readonly unknown[]): Rule {
  return (value) => (values.includes(value) ? null : `${what} must be one of ${values.join(', ')}.`);
}

/** An outside address by the rules of links, or null where nothing has been chosen yet. */
export const addressOrNull: Rule = (value) => {
  if (value === null) return null;
  return typeof value === 'string' ? linkAddressProblem(value) : 'A link’s address must be text.';
};

/** A language tag, or null for the newsroom's own language. */
export const languageOrNull: Rule = (value) =>
  value === null || (typeof value === 'string' && LANGUAGE.test(value))
    ? null
    : 'A language must be a tag such as en-GB or ar.';

/**
 * A Tiptap attribute that keeps its own rule. ProseMirror lets any value by unless the attribute has a `validate`.
 * In HTML (the clipboard) it is `data-NAME`, left out where it has its default, and a value from foreign HTML
 * that breaks the rule is dropped for the default.
 */
export function attribute(
  name: string,
  standard: unknown,
  rule: Rule,
  options?: Partial<Attribute>,
): Attribute {
  const key = `data-${name.toLowerCase()}`;
  return {
    default: standard,
    validate: (value: unknown) => {
      const problem = rule(value);
      if (problem !== null) throw new RangeError(problem);
    },
    parseHTML: (element) => {
      const written = element.getAttribute(key);
      if (written === null) return standard;
      const value = typeof standard === 'string' ? written : fromText(written);
      return rule(value) === null ? value : standard;
    },
    renderHTML: (attributes) => (attributes[name] === standard ? {} : { [key]: String(attributes[name]) }),
    ...options,
  };
}

/** The attribute `id` of every block. A split leaves it with the first half: the second gets an id of its own. */
export const blockId = {
  id: attribute('id', null, idOrNull('The id of a passage'), { keepOnSplit: false }),
};

/**
 * The attributes `lang` and `dir` of text that may be in another language than the story. They are written as such
 * too, so that the editor shows them, but read from `data-` only: Word puts a language on everything it copies.
 */
export const languageAttributes = {
  lang: attribute('lang', null, languageOrNull, { renderHTML: renderedTwice('lang') }),
  dir: attribute('dir', null, oneOf('The direction of text', [null, 'ltr', 'rtl']), {
    renderHTML: renderedTwice('dir'),
  }),
};

function renderedTwice(name: string): Attribute['renderHTML'] {
  return (attributes) =>
    attributes[name] === null ? {} : { [name]: attributes[name], [`data-${name}`]: attributes[name] };
}

function fromText(written: string): unknown {
  if (written === 'true') return true;
  if (written === 'false') return false;
  return /^\d{1,9}$/.test(written) ? Number(written) : written;
}
