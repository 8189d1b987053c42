'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { openDesk } from '#features/desk/components/open-desk.ts';
import type { DeskRights } from '#features/desk/rules/places.ts';
import { useDeskKeys } from '#features/newsroom/components/use-desk-keys.ts';

/** Milliseconds after which a screen has all that it needs to begin with. */
const SETTLED = 2_000;

// A screen begins without either. The palette comes once it has settled, else letters typed right after Ctrl K would
// fall into the story; the sheet when it is first asked for.
const loadPalette = () => import('#features/desk/components/command-palette.tsx');
const CommandPalette = dynamic(() => loadPalette().then((module) => module.CommandPalette));
const KeySheet = dynamic(() =>
  import('#features/desk/components/key-sheet.tsx').then((module) => module.KeySheet),
);

/** The keys that work on every screen, with what they open: the palette and the sheet of keys. Once, in the layout. */
export function DeskKeys({ may }: { may: DeskRights }) {
  const router = useRouter();
  const [open, setOpen] = useState<'palette' | 'sheet' | null>(null);
  useEffect(() => openDesk.listen(setOpen), []);
  useEffect(() => {
    // Where it does not come it is asked for again when it is opened.
    const timer = setTimeout(() => loadPalette().catch(() => undefined), SETTLED);
    return () => clearTimeout(timer);
  }, []);
  useDeskKeys({
    palette: () => setOpen('palette'),
    sheet: () => setOpen('sheet'),
    search: () => focusOnSearch(),
    newStory: () => router.push('/desk/stories/new'),
    goStories: () => router.push('/desk/stories'),
    goReview: () => router.push('/desk/review'),
    goNotices: () => router.push('/desk/notices'),
    goCalendar: () => router.push('/desk/calendar'),
    goPictures: () => router.push('/desk/pictures'),
  });
  const close = () => setOpen(null);
  return (
    <>
      {open === 'palette' && <CommandPalette may={may} onClose={close} onSheet={() => setOpen('sheet')} />}
      {open === 'sheet' && <KeySheet onClose={close} />}
    </>
  );
}

/** The search of the screen that is open; a screen without one leaves the key alone. */
function focusOnSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
  field?.focus();
  return field !== null;
}
