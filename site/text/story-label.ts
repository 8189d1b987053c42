/** A story's label, as the document keeps it. */
export type StoryLabel = 'none' | 'exclusive' | 'analysis' | 'opinion' | 'explainer' | 'obituary';

const words: Record<StoryLabel, string> = {
  none: '',
  exclusive: 'Exclusive',
  analysis: 'Analysis',
  opinion: 'Opinion',
  explainer: 'Explainer',
  obituary: 'Obituary',
};

/** The label in readers' words; empty where there is none. */
export function labelWords(label: StoryLabel): string {
  return words[label];
}
