'use client';

import { useEffect, useRef, useState } from 'react';
import type { Option } from '#components/form/option-list.tsx';

type SearchState = 'idle' | 'searching' | 'failed';

const waitMilliseconds = 150;

/** Searches as somebody types: waits for a pause, and only the newest question's answer counts. */
export function useSearch(search: (words: string) => Promise<Option[]>, first: Option[]) {
  const [options, setOptions] = useState(first);
  const [state, setState] = useState<SearchState>('idle');
  const newest = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);

  function ask(words: string) {
    clearTimeout(timer.current);
    const question = ++newest.current;
    setState('searching');
    timer.current = setTimeout(async () => {
      const found = await search(words.trim()).catch(() => null);
      if (question !== newest.current) return;
      setOptions(found ?? []);
      setState(found ? 'idle' : 'failed');
    }, waitMilliseconds);
  }

  return { options, state, ask };
}
