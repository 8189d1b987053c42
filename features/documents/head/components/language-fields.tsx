'use client';

import { Select } from '#components/form/select.tsx';
import { useOpenDraft } from '#features/documents/components/draft-context.ts';
import { useHead } from '#features/documents/head/components/use-head.ts';

/** Languages that newsrooms publish in most, beside their own. */
const LANGUAGES = [
  'en-GB',
  'en-US',
  'ar',
  'de',
  'es',
  'fa',
  'fr',
  'he',
  'hi',
  'pl',
  'pt',
  'ru',
  'tr',
  'uk',
  'ur',
  'zh',
];
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

const DIRECTIONS = [
  { id: 'auto', label: 'As the newsroom’s' },
  { id: 'ltr', label: 'Left to right' },
  { id: 'rtl', label: 'Right to left' },
];

/** The language of a story that is not in the newsroom's own, and its direction, which follows it. */
export function LanguageFields() {
  const { newsroom } = useOpenDraft();
  const { head, isEditable, set } = useHead();
  const names = new Intl.DisplayNames([newsroom.language], { type: 'language' });
  const known = head.lang === null || LANGUAGES.includes(head.lang) ? LANGUAGES : [head.lang, ...LANGUAGES];
  const others = known.filter((tag) => tag !== newsroom.language);
  return (
    <div className="grid grid-cols-2 gap-2">
      <Select
        label="Language"
        placeholder="Language"
        isDisabled={!isEditable}
        options={[
          { id: 'own', label: names.of(newsroom.language) ?? newsroom.language },
          ...others.map((tag) => ({ id: tag, label: names.of(tag) ?? tag })),
        ]}
        value={head.lang ?? 'own'}
        onChange={(tag) => set(tag === 'own' ? { lang: null, dir: null } : languageChange(tag))}
      />
      <Select
        label="Direction"
        placeholder="Direction"
        isDisabled={!isEditable}
        options={DIRECTIONS}
        value={head.dir ?? 'auto'}
        onChange={(dir) => set({ dir: dir === 'auto' ? null : (dir as 'ltr' | 'rtl') })}
      />
    </div>
  );
}

function languageChange(lang: string) {
  return { lang, dir: RIGHT_TO_LEFT.has(lang) ? ('rtl' as const) : ('ltr' as const) };
}
