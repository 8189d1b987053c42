/** What a colour may mean. Nothing is coloured for looks. */
export type Tone = 'neutral' | 'accent' | 'danger' | 'attention' | 'good' | 'off';

export const softTone: Record<Tone, string> = {
  neutral: 'bg-sunken text-ink',
  accent: 'bg-accent-soft text-accent',
  danger: 'bg-danger-soft text-danger',
  attention: 'bg-attention-soft text-attention',
  good: 'bg-good-soft text-good',
  off: 'bg-off-soft text-off',
};

export const solidTone: Record<Tone, string> = {
  neutral: 'bg-ink text-paper',
  accent: 'bg-accent-solid text-white',
  danger: 'bg-danger-solid text-white',
  attention: 'bg-attention-solid text-white',
  good: 'bg-good-solid text-white',
  off: 'bg-off-solid text-white',
};
