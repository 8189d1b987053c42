'use client';

import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useEffect, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from 'react-aria-components';
import { shownKeys } from '#components/keys/match-keys.ts';
import { useAllOpenCommands } from '#components/keys/open-commands.ts';
import { isApple } from '#components/keys/use-keys.ts';
import { Kbd } from '#components/ui/kbd.tsx';
import { fitsWords } from '#features/desk/rules/fits-words.ts';
import { type DeskRights, placesFor } from '#features/desk/rules/places.ts';
import { useFoundStories } from '#features/desk/use-found-stories.ts';
import { DESK_KEYS } from '#features/newsroom/rules/key-table.ts';

type Entry = {
  id: string;
  label: string;
  hint?: string;
  /** At the end of the line: where a story stands. */
  note?: string;
  keys?: string;
  /** Looked through besides the label. */
  words?: string;
  run: () => void;
};
type Group = { heading: string; entries: Entry[] };

const STORIES = 'Stories';

type CommandPaletteProps = { may: DeskRights; onClose: () => void; onSheet: () => void };

/** Reaches every story, every screen, and everything that can be done on the screen that is open. */
export function CommandPalette({ may, onClose, onSheet }: CommandPaletteProps) {
  const [typed, setTyped] = useState('');
  const [meant, setMeant] = useState<string | null>(null);
  const { stories, state } = useFoundStories(typed);
  const groups = useGroups(typed, { may, onSheet, stories });
  const act = (id: string) => {
    const entry = groups.flatMap(({ entries }) => entries).find((one) => one.id === id);
    onClose();
    // The dialog gives the focus back first: what is opened next takes it from there.
    setTimeout(() => entry?.run());
  };
  // Typing focuses no line: what is found later would take it away from under the finger. Enter means the first one.
  const first = groups[0]?.entries[0];
  const actOnFirst = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (event.currentTarget.closest('[role="dialog"]')?.querySelector('[data-focused][role="menuitem"]'))
      return;
    event.preventDefault();
    event.stopPropagation();
    if (state === 'searching' && (!first || groups[0]?.heading === STORIES)) setMeant(typed);
    else if (first) act(first.id);
  };
  // Enter that came before the answer takes the first line of the answer, unless something else was typed since.
  const isMeant = meant === typed && state !== 'searching';
  useEffect(() => {
    if (!isMeant || !first) return;
    setMeant(null);
    act(first.id);
  });
  const nothing = state === 'searching' ? 'Looking …' : 'Nothing fits. Try a slug, or a word of a headline.';
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={onClose}
      className="fixed inset-0 z-50 flex h-(--visual-viewport-height) items-start justify-center bg-overlay px-3 pt-[10vh]"
    >
      <Modal className="flex max-h-[75vh] w-full max-w-xl flex-col overflow-hidden rounded-lg bg-paper shadow-overlay outline-none">
        <Dialog aria-label="Go to or do" className="flex min-h-0 flex-col outline-none">
          <Autocomplete inputValue={typed} onInputChange={setTyped} disableAutoFocusFirst>
            <SearchField aria-label="Story, screen or act" autoFocus className="border-line border-b">
              <Input
                onKeyDownCapture={actOnFirst}
                placeholder="A story, a screen, something to do"
                className="h-12 w-full bg-transparent px-4 text-lg outline-none placeholder:text-faint [&::-webkit-search-cancel-button]:hidden"
              />
            </SearchField>
            <Menu
              aria-label="What fits"
              onAction={(id) => act(String(id))}
              renderEmptyState={() => <p className="px-3 py-6 text-center text-muted">{nothing}</p>}
              className="min-h-0 flex-1 overflow-y-auto p-1 outline-none [&:not(:has([data-focused]))_[data-first]]:bg-sunken"
            >
              {groups.map(drawnGroup)}
            </Menu>
          </Autocomplete>
          {state === 'failed' && (
            <p role="alert" className="border-line border-t px-4 py-2 text-danger">
              Stories could not be looked up: the server does not answer. Screens and acts are here.
            </p>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function drawnGroup({ heading, entries }: Group, group: number) {
  return (
    <MenuSection key={heading} id={heading} aria-label={heading}>
      <Header className="px-3 pt-2 pb-1 font-medium text-faint text-xs">{heading}</Header>
      {entries.map(({ id, label, hint, note, keys }, at) => (
        <MenuItem
          key={id}
          id={id}
          textValue={label}
          data-first={(group === 0 && at === 0) || undefined}
          className="flex cursor-pointer items-center gap-3 rounded-md px-3 py-1.5 outline-none data-focused:bg-accent-soft pointer-coarse:py-3"
        >
          <span className="flex min-w-0 flex-1 flex-col">
            <Text slot="label" className="truncate">
              <bdi>{label}</bdi>
            </Text>
            {hint && (
              <Text slot="description" className="truncate text-muted text-sm">
                <bdi>{hint}</bdi>
              </Text>
            )}
          </span>
          {note && <span className="shrink-0 text-muted text-sm">{note}</span>}
          {keys && <Kbd keys={shownKeys(keys, isApple())} />}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

type Wanted = Pick<CommandPaletteProps, 'may' | 'onSheet'> & {
  stories: { id: string; slug: string; headline: string; standing: string }[];
};

function useGroups(typed: string, { may, onSheet, stories }: Wanted): Group[] {
  const router = useRouter();
  const commands = useAllOpenCommands();
  const [now, setNow] = useState(commands);
  // What is offered stands still while the palette is open, whatever is drawn anew behind it, but for its own opening.
  useEffect(() => setNow((shown) => (shown.length === 0 ? commands : shown)), [commands]);
  const places = placesFor(may).map(
    ({ id, href, label, words }): Entry => ({
      ...{ id: `place-${id}`, label, words: `go to ${words}`, keys: KEYS_OF_PLACES[id] },
      run: () => router.push(href),
    }),
  );
  const own: Entry[] = [
    {
      id: 'new',
      label: 'Make a story',
      keys: DESK_KEYS.newStory.keys,
      run: () => router.push('/desk/stories/new'),
    },
    { id: 'mine', label: 'Stories that I have', run: () => router.push('/desk/stories?who=me') },
    { id: 'keys', label: 'Show all keys', words: 'shortcuts help', keys: DESK_KEYS.sheet.keys, run: onSheet },
  ];
  const found = stories.map(
    ({ id, slug, headline, standing }): Entry => ({
      ...{ id: `story-${id}`, label: slug, hint: headline, note: standing },
      run: () => router.push(`/desk/stories/${id}`),
    }),
  );
  const byGroup = Map.groupBy(now, ({ group }) => group);
  const fitting = (entries: Entry[]) =>
    entries.filter(({ label, words = '' }) => fitsWords(`${label} ${words}`, typed));
  const latest = { heading: STORIES, entries: found };
  const named = [
    { heading: 'Go to', entries: fitting(places) },
    { heading: 'Do', entries: fitting(own) },
  ];
  return [
    ...[...byGroup].map(([heading, entries]) => ({ heading, entries: fitting(entries) })),
    // A screen that is named is meant: many stories hold its word. While nothing is typed the latest stories come first.
    ...(typed.trim() === '' ? [latest, ...named] : [...named, latest]),
  ].filter(({ entries }) => entries.length > 0);
}

const KEYS_OF_PLACES: Record<string, string> = {
  stories: DESK_KEYS.goStories.keys,
  review: DESK_KEYS.goReview.keys,
  notices: DESK_KEYS.goNotices.keys,
  calendar: DESK_KEYS.goCalendar.keys,
  pictures: DESK_KEYS.goPictures.keys,
};
