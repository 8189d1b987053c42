/** How a picture came to us. `none`: no credit is owed, so no credit line; `named`: a person or agency, nothing more to say. */
export type PictureKind = 'named' | 'none' | 'file' | 'handout' | 'screengrab' | 'ai';

const kindWords: Record<PictureKind, string> = {
  named: '',
  none: '',
  file: 'file picture',
  handout: 'handout',
  screengrab: 'screengrab',
  ai: 'made with AI',
};

/** The line under a picture or video, such as "Pic: Reuters (file picture)"; empty where nothing is to be said. `prefix` is a setting ("Pic:"). */
export function creditLine(
  { credit, kind }: { credit: string; kind: PictureKind },
  prefix: string,
  noun: 'picture' | 'video' = 'picture',
): string {
  if (kind === 'none') return '';
  const name = credit.trim();
  const words = kind === 'file' ? `file ${noun}` : kindWords[kind];
  if (name === '') return words === '' ? '' : capitalised(words);
  const line = `${prefix} ${name}`.trim();
  return words === '' ? line : `${line} (${words})`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
