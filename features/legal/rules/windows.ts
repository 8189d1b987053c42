import { createHash } from 'node:crypto';

/** A run of words by its hash. `lead` is the hash of its first words, by which it is looked up; nothing of the words is kept. */
export type Window = { hash: string; lead: string; words: number };

/** Text with where it stands, so that it can be said where something was found. */
export type PlacedText = { place: string; text: string };

/** Where a window was found, with the words there as they are written now. */
export type FoundWindow = { hash: string; place: string; excerpt: string };

/** Words that a window is looked up by; whatever is shorter is found only where it stands alone. */
const LEAD = 4;
/** Of a longer sentence its parts are remembered too: any half as long again as one holds one whole. */
const PART = 12;

/**
 * What is remembered of a text: its sentences, those too short to tell anything joined with the next, and parts of long ones.
 * Case, accents, punctuation, spaces and line ends are no part of it.
 */
export function windowsOf(text: string): Window[] {
  const sentences = sentencesOf(text);
  const windows = sentences.flatMap((words) => [words, ...partsOf(words)]).map(windowOf);
  return [...new Map(windows.map((window) => [window.hash, window])).values()];
}

/** Everything in texts that a window could begin with: what to look windows up by. */
export function leadsIn(texts: readonly PlacedText[]): string[] {
  const words = wordsIn(texts);
  const leads = words.map((_, at) => leadAt(words, at)).filter((lead) => lead !== null);
  return [
    ...new Set([...leads, ...texts.map(({ text }) => shortLead(text)).filter((lead) => lead !== null)]),
  ];
}

/** The windows that stand in texts, each where it stands first: across the ends of paragraphs, and in the middle of longer ones. */
export function findWindows(texts: readonly PlacedText[], windows: readonly Window[]): FoundWindow[] {
  const byLead = Map.groupBy(windows, ({ lead }) => lead);
  const words = wordsIn(texts);
  const found = new Map<string, FoundWindow>();
  const note = (hash: string, run: readonly PlacedWord[]) => {
    const [first] = run;
    if (!first || found.has(hash)) return;
    found.set(hash, { hash, place: first.place, excerpt: run.map(({ written }) => written).join(' ') });
  };
  for (const at of words.keys()) {
    for (const { hash, words: count } of byLead.get(leadAt(words, at) ?? '') ?? []) {
      const run = words.slice(at, at + count);
      if (run.length === count && hashOf(run.map(({ word }) => word)) === hash) note(hash, run);
    }
  }
  for (const text of texts) {
    for (const { hash } of byLead.get(shortLead(text.text) ?? '') ?? []) note(hash, wordsIn([text]));
  }
  return [...found.values()];
}

type PlacedWord = { word: string; written: string; place: string };

function wordsIn(texts: readonly PlacedText[]): PlacedWord[] {
  return texts.flatMap(({ place, text }) =>
    writtenWords(text).map((written) => ({ word: plain(written), written, place })),
  );
}

// A word is letters and digits; in scripts that set no spaces between words, a character. What only joins or shapes is left out first.
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])[\p{L}\p{N}\p{M}])+/gu;
const INVISIBLE = /['’ʼ`\u00ad\p{Cf}]/gu;

function writtenWords(text: string): string[] {
  return text.normalize('NFKC').replace(INVISIBLE, '').match(WORD) ?? [];
}

function plain(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function sentencesOf(text: string): string[][] {
  const whole = text.split(/(?<=[.!?…。！？])\s+|\n+/u).map((sentence) => writtenWords(sentence).map(plain));
  const joined: string[][] = [];
  let short: string[] = [];
  for (const words of whole) {
    short = [...short, ...words];
    if (short.length < LEAD) continue;
    joined.push(short);
    short = [];
  }
  if (short.length === 0) return joined;
  // What is left at the end tells something together with the sentence before it.
  const last = joined.at(-1);
  return last ? [...joined, [...last, ...short]] : [short];
}

function partsOf(words: readonly string[]): string[][] {
  const parts: string[][] = [];
  for (let at = 0; words.length > PART && at + PART <= words.length; at += PART / 2) {
    parts.push(words.slice(at, at + PART));
  }
  return parts;
}

function windowOf(words: readonly string[]): Window {
  const lead = words.length < LEAD ? shortLeadOf(words) : hashOf(words.slice(0, LEAD));
  return { hash: hashOf(words), lead, words: words.length };
}

function leadAt(words: readonly PlacedWord[], at: number): string | null {
  const first = words.slice(at, at + LEAD);
  return first.length < LEAD ? null : hashOf(first.map(({ word }) => word));
}

/** Of a text of very few words: they are found only where nothing stands beside them. */
function shortLead(text: string): string | null {
  const words = writtenWords(text).map(plain);
  return words.length === 0 || words.length >= LEAD ? null : shortLeadOf(words);
}

function shortLeadOf(words: readonly string[]): string {
  return `alone ${hashOf(words)}`;
}

/** 128 bits of sha256: enough to tell, and half as much to keep. */
function hashOf(words: readonly string[]): string {
  return createHash('sha256').update(words.join(' '), 'utf8').digest('hex').slice(0, 32);
}
