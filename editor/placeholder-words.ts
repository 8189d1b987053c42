/** What a find is: something to fill in, filler text, a note to a colleague, a warning not to publish, or "hold". */
export type PlaceholderKind = 'unfinished' | 'filler' | 'note' | 'not_to_publish' | 'hold';

/** A find in one line or block of text, by its place in it. */
export type PlaceholderWord = { kind: PlaceholderKind; word: string; index: number };

const START = String.raw`(?<![\p{L}\p{N}_])`;
const END = String.raw`(?![\p{L}\p{N}_])`;

// What stands in square brackets alone, in any case: "[name]". Not "[city]" or "[...]": so quotations are altered.
const BLANKS = 'names?|first name|last name|surname|caption|link|tk+|tb[acd]|x{2,}|[?]+';
// What a note to a colleague begins with, in any case: "[check spelling]".
const NOTE_STARTS = 'check|insert|tbc|tbd|tk|to come';
// What a note in capitals holds anywhere: "[PLEASE CONFIRM]".
const NOTE_WORDS =
  'NAMES?|DATE|TIME|PLACE|TOWN|CITY|AGE|TITLE|SOURCE|QUOTE|NUMBER|AMOUNT|FIGURES?|LINK|CREDIT|CAPTION|HEADLINE|BYLINE|SPELLING|CHECK|CONFIRM|VERIFY|INSERT|ADD|UPDATE|TBC|TBD|TK';

const PATTERNS: [PlaceholderKind, RegExp][] = [
  [
    'not_to_publish',
    new RegExp(
      String.raw`${START}(?:(?:DO\s+NOT|DON['’]T)\s+PUBLISH|NOT\s+FOR\s+(?:PUBLICATION|RELEASE)|EMBARGOED\s+(?:UNTIL|TILL|TO))${END}`,
      'gu',
    ),
  ],
  ['not_to_publish', /(?<=^[^\p{L}\p{N}\n]*)not for publication(?=[^\p{L}\p{N}\n]*$)/gimu],
  // Capitals only, unless doubled: TK Maxx is a shop, TK Elevator a company, and "tk" may be a word of somebody's.
  [
    'unfinished',
    new RegExp(String.raw`${START}(?:TK(?!-?\d)(?!\s+(?:Maxx|Elevator)${END})|(?:[Tt][Kk]){2,})${END}`, 'gu'),
  ],
  ['unfinished', new RegExp(`${START}X{2,}${END}`, 'gu')],
  [
    'filler',
    new RegExp(
      String.raw`${START}(?:lorem\s+ipsum|dolor\s+sit\s+amet|consectetu?r\s+adipisci(?:ng)?|sed\s+do\s+eiusmod|ut\s+labore\s+et\s+dolore|quis\s+nostrud\s+exercitation|duis\s+aute\s+irure|excepteur\s+sint\s+occaecat)${END}`,
      'giu',
    ),
  ],
  // A letter that follows makes it an alteration within a quotation: "[check]ing".
  ['note', new RegExp(String.raw`\[\s*(?:${BLANKS})\s*\](?!\p{L})`, 'giu')],
  ['note', new RegExp(String.raw`\[\s*(?:${NOTE_STARTS})${END}[^\]\n]{0,60}\](?!\p{L})`, 'giu')],
  [
    'note',
    new RegExp(String.raw`\[(?=[^\]\n]{0,60}${START}(?:${NOTE_WORDS})${END})[^\p{Ll}\]\n]{2,60}\]`, 'gu'),
  ],
  ['hold', /(?<=^[^\p{L}\p{N}\n]*)HOLD(?=[^\p{L}\p{N}\n]*$)/gmu],
  [
    'hold',
    new RegExp(String.raw`(?<=(?:^|[.!?:;([*–—-]\s?)[^\p{L}\p{N}\n]*)HOLD\s+(?:FOR|UNTIL)${END}`, 'gmu'),
  ],
];

/** The words in a text that were left in to be replaced or taken out before readers see it, in their order. */
export function placeholderWords(text: string): PlaceholderWord[] {
  const found = PATTERNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, word: match[0], index: match.index })),
  );
  const inOrder = found
    .filter((one) => !isNumeral(text, one))
    .toSorted((a, b) => a.index - b.index || b.word.length - a.word.length);
  let end = 0;
  return inOrder.filter(({ index, word }) => {
    if (index < end) return false;
    end = index + word.length;
    return true;
  });
}

// XX and XXX are also twenty and thirty, chromosomes, and what films are rated.
const NUMERAL = /^XXX?$/u;
const BEFORE_NUMERAL =
  /(?:Super\s?[Bb]owl|Wrestle[Mm]ania|[Aa]rticles?|[Aa]nnex|[Cc]hapter|[Tt]itle|[Pp]art|[Pp]rotocol|[Bb]ook|[Cc]anto|[Vv]ol(?:ume|\.)|[Ll]egion|[Cc]entury|[Ss]iglo|[Ss]iècle|[Rr]ated|[Cc]ertificate)\s+$/u;
const AFTER_NUMERAL =
  /^(?:[-\s](?:rated|ratings?|certificate|century|centuries|chromosomes?|Corps|Legion|Olympics?|Olympiad|(?:Winter|Summer)\s+(?:Olympics?|Olympiad|Games))(?![\p{L}\p{N}])|\s?(?:\/|and|or)\s?XY(?![\p{L}\p{N}])|(?:th|st|e)?\s+(?:siècle|secolo)(?![\p{L}\p{N}]))/u;

function isNumeral(text: string, { word, index }: PlaceholderWord): boolean {
  if (!NUMERAL.test(word)) return false;
  const before = text.slice(Math.max(0, index - 30), index);
  return BEFORE_NUMERAL.test(before) || AFTER_NUMERAL.test(text.slice(index + word.length));
}
