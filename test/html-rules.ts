import { type ConfigData, HtmlValidate } from 'html-validate';

/**
 * What pressed HTML is held to: everything that html-validate knows, but for the rules below. Each says why it is set as
 * it is; nothing is off because a page breaks it.
 */
const RULES: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // How React writes what HTML reads in any way: <br/>, async="", srcSet.
    'void-style': ['error', { style: 'selfclosing' }],
    'attribute-boolean-style': ['error', { style: 'empty' }],
    'attribute-empty-style': ['error', { style: 'empty' }],
    'attr-case': 'off',
    'doctype-style': ['error', { style: 'lowercase' }],
    // Our own files at our own host, under names that are their hashes: a second hash guards nothing.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Words of people: a headline may be long, and holds what characters it holds. Both are escaped where it matters.
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    // Asks for no-break spaces inside telephone numbers, which are words of people too.
    'tel-non-breaking': 'off',
  },
};

const whole = new HtmlValidate(RULES);
const piece = new HtmlValidate({
  ...RULES,
  // A piece has neither a doctype nor a heading above it.
  rules: { ...RULES.rules, 'missing-doctype': 'off', 'heading-level': ['error', { minInitialRank: 'any' }] },
});

/** What is wrong with a pressed page, a sentence each: where it stands, what the rule says, and the rule's name. */
export function htmlProblems(page: string): string[] {
  return problems(whole, page);
}

/** What is wrong with a piece of HTML, such as the text inside a feed. */
export function htmlPieceProblems(text: string): string[] {
  return problems(piece, text);
}

function problems(judge: HtmlValidate, text: string): string[] {
  const { results } = judge.validateStringSync(text);
  return results.flatMap(({ messages }) =>
    messages.map(({ message, ruleId, selector, offset }) => {
      const excerpt = text.slice(Math.max(0, offset - 20), offset + 100).replaceAll(/\s+/g, ' ');
      return `${selector ?? 'the page'}: ${message} (${ruleId}) at "${excerpt}"`;
    }),
  );
}
