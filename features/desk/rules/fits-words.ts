/** Whether all words that were typed begin a word of a text, in any order: "pu al" finds "Publish alone". */
export function fitsWords(text: string, typed: string): boolean {
  const words = wordsOf(text);
  return wordsOf(typed).every((typedWord) => words.some((word) => word.startsWith(typedWord)));
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
