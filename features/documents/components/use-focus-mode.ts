'use client';

import { useEffect, useState } from 'react';
import { useDeskKeys } from '#features/newsroom/components/use-desk-keys.ts';

/**
 * Nothing on the screen but the text. What goes away says so itself, by `in-data-focus-mode:hidden`, wherever on the page
 * it is drawn. Leaving the story leaves the mode.
 */
export function useFocusMode(): { isFocused: boolean; toggle: () => void } {
  const [isFocused, setFocused] = useState(false);
  const toggle = () => setFocused((is) => !is);
  useDeskKeys({ focusMode: toggle });
  useEffect(() => {
    if (!isFocused) return;
    document.documentElement.dataset.focusMode = 'on';
    return () => {
      delete document.documentElement.dataset.focusMode;
    };
  }, [isFocused]);
  return { isFocused, toggle };
}
