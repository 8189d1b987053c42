'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Something that can be done on the screen that is open: the palette lists it. */
export type OpenCommand = {
  id: string;
  label: string;
  /** The heading it stands under. */
  group: string;
  keys?: string;
  run: () => void;
};

type Offer = { current: OpenCommand[] };

let offers: Offer[] = [];
let all: OpenCommand[] = [];
const listeners = new Set<() => void>();

/** Offers commands while this is on the screen. Of two with one id the first stands. */
export function useOpenCommands(commands: OpenCommand[]): void {
  const own = useRef<OpenCommand[]>([]);
  useEffect(() => {
    const isNew = signature(own.current) !== signature(commands);
    own.current = commands;
    if (isNew) changed();
  });
  useEffect(() => {
    offers = [...offers, own];
    changed();
    return () => {
      offers = offers.filter((offer) => offer !== own);
      changed();
    };
  }, []);
}

/** Every command of the screen that is open. */
export function useAllOpenCommands(): OpenCommand[] {
  return useSyncExternalStore(subscribe, now, () => NONE);
}

const NONE: OpenCommand[] = [];

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function now(): OpenCommand[] {
  return all;
}

function changed(): void {
  const known = new Set<string>();
  all = offers.flatMap((offer) =>
    offer.current
      .filter(({ id }) => !known.has(id) && known.add(id))
      .map((command) => ({ ...command, run: () => runLatest(offer, command.id) })),
  );
  for (const listener of [...listeners]) listener();
}

/** A list is told apart by its words only, so what runs is looked up when it runs. */
function runLatest(offer: Offer, id: string): void {
  offer.current.find((command) => command.id === id)?.run();
}

function signature(commands: OpenCommand[]): string {
  return JSON.stringify(commands.map(({ id, label, group, keys }) => [id, label, group, keys]));
}
